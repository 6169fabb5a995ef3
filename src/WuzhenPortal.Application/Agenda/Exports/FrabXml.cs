using System.Globalization;
using System.Text;
using System.Xml;

namespace WuzhenPortal.Application.Agenda.Exports;

/// <summary>Writes <c>schedule.xml</c>.</summary>
internal static class FrabXml
{
    public static byte[] Write(FrabSchedule schedule)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("schedule");
            xml.WriteStartElement("generator");
            xml.WriteAttributeString("name", "WuzhenPortal");
            xml.WriteAttributeString("system", schedule.Base.Host);
            xml.WriteEndElement();
            xml.WriteElementString("url", new Uri(schedule.Base, "/agenda/schedule.xml").AbsoluteUri);
            xml.WriteElementString("version", schedule.Version);
            WriteConference(xml, schedule);
            foreach (var day in schedule.Days)
            {
                WriteDay(xml, day);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteConference(XmlWriter xml, FrabSchedule schedule)
    {
        xml.WriteStartElement("conference");
        xml.WriteElementString("acronym", schedule.Acronym);
        xml.WriteElementString("title", schedule.Title);
        xml.WriteElementString("start", Date(schedule.Start));
        xml.WriteElementString("end", Date(schedule.End));
        xml.WriteElementString("days", schedule.Days.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("timeslot_duration", FrabSchedule.TimeslotDuration);
        xml.WriteElementString("time_zone_name", schedule.TimeZone);
        xml.WriteElementString("base_url", schedule.Base.AbsoluteUri);
        xml.WriteElementString("url", new Uri(schedule.Base, "agenda").AbsoluteUri);
        foreach (var track in schedule.Tracks)
        {
            xml.WriteStartElement("track");
            xml.WriteAttributeString("name", track.Name);
            xml.WriteAttributeString("color", track.Colour);
            xml.WriteAttributeString("slug", track.Slug);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteDay(XmlWriter xml, FrabSchedule.Day day)
    {
        xml.WriteStartElement("day");
        xml.WriteAttributeString("index", day.Index.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("date", Date(day.Date));
        xml.WriteAttributeString("start", Instant(day.Start));
        xml.WriteAttributeString("end", Instant(day.End));
        foreach (var (room, events) in day.Rooms)
        {
            xml.WriteStartElement("room");
            xml.WriteAttributeString("name", room);
            foreach (var part in events.OrderBy(part => part.Start))
            {
                WriteEvent(xml, part);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEvent(XmlWriter xml, FrabSchedule.Event part)
    {
        xml.WriteStartElement("event");
        xml.WriteAttributeString("guid", part.Guid.ToString());
        xml.WriteAttributeString("id", part.Id.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("code", part.Code);
        xml.WriteElementString("date", Instant(part.Start));
        xml.WriteElementString("start", part.Start.ToString("HH:mm", CultureInfo.InvariantCulture));
        xml.WriteElementString("duration", part.Duration);
        xml.WriteElementString("room", part.Room);
        xml.WriteElementString("slug", part.Slug);
        xml.WriteElementString("url", part.Url.AbsoluteUri);
        xml.WriteElementString("title", part.Title);
        xml.WriteElementString("subtitle", part.Subtitle);
        xml.WriteElementString("track", part.Track);
        xml.WriteElementString("type", part.Type);
        if (part.Language is { } language)
        {
            xml.WriteElementString("language", language);
        }

        xml.WriteElementString("abstract", part.Abstract);
        xml.WriteElementString("description", part.Description);
        xml.WriteStartElement("persons");
        foreach (var person in part.Persons)
        {
            xml.WriteStartElement("person");
            xml.WriteAttributeString("id", person.Id.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("guid", person.Guid.ToString());
            xml.WriteString(person.Name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteElementString("links", "");
        xml.WriteElementString("attachments", "");
        xml.WriteEndElement();
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
