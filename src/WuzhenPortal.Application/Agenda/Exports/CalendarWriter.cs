using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Exports;

/// <summary>Writes parts of a released agenda as a calendar (RFC 5545).</summary>
/// <param name="year">Of an address in the archive; null for the current summit.</param>
/// <param name="language">Of titles and addresses.</param>
/// <param name="site">Scheme and host that addresses start with.</param>
internal sealed class CalendarWriter(AgendaReading reading, PortalTexts texts, int? year, Language language, Uri site)
{
    /// <summary>How often a calendar that subscribes may ask again.</summary>
    private const string Refresh = "PT1H";

    public string Text(LocalizedText text) => text.In(language.Code).Text;

    public CalendarEvent? Event(AgendaSnapshot.SubForum forum)
    {
        var programme = reading.SessionsOf(forum).Where(session => session.Slot is not null)
            .Select(session => $"{reading.AtSummit(session.Slot!.Start):HH\\:mm} {Text(session.Title)}");
        return Event("sub-forum", forum.Slug, $"/sub-forums/{forum.Slug}", Text(forum.Name), forum.Slot, reading.Theme(forum.Theme), [
            Text(forum.Summary), string.Join('\n', programme), .. Notes(forum.Slot, forum.IsIllustrative)]);
    }

    public CalendarEvent? Event(AgendaSnapshot.Session session)
    {
        var forum = reading.ForumOf(session);
        var title = forum is null ? Text(session.Title) : texts.In(language.Code, "Agenda.TitleInSubForum", Text(session.Title), Text(forum.Name));
        var speakers = session.Speakers.Select(reading.Speaker).Select(speaker => Text(speaker.Name)).ToList();
        return Event("session", session.Slug, $"/sessions/{session.Slug}", title, session.Slot, forum is null ? null : reading.Theme(forum.Theme), [
            Text(session.Abstract),
            speakers.Count == 0 ? "" : texts.In(language.Code, "Agenda.SpeakersLine", string.Join(texts.In(language.Code, "Portal.ListSeparator"), speakers)),
            texts.In(language.Code, "Agenda.AccessLine", texts.In(language.Code, $"Agenda.Access.{session.Access}")),
            .. Notes(session.Slot, session.IsIllustrative)]);
    }

    /// <summary>What was announced and is not to be, so that calendars that hold it strike it out.</summary>
    public CalendarEvent StruckOut(CancelledEntry entry)
    {
        var struck = Event(entry.IsSubForum ? "sub-forum" : "session", entry.Slug, entry.Path, Text(entry.Title), new(entry.Start, entry.End));
        struck.Status = EventStatus.Cancelled;
        struck.Transparency = TransparencyType.Transparent;
        return struck;
    }

    /// <summary>The whole calendar. A place that is not named yet gives none of its events, which come once it is.</summary>
    public string Calendar(string name, IEnumerable<CalendarEvent?> events)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//World Internet Conference//Wuzhen Portal//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", PlainText.Of(name));
        calendar.AddProperty("X-WR-TIMEZONE", reading.Source.TimeZone);
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        calendar.AddTimeZone(Zone());
        calendar.Events.AddRange(events.OfType<CalendarEvent>().OrderBy(part => part.DtStart!.Value).ThenBy(part => part.Uid, StringComparer.Ordinal));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent? Event(string kind, string slug, string path, string title, AgendaSnapshot.Slot? slot, ThemeTag? theme, IEnumerable<string> description)
    {
        if (reading.Place(slot) is not { } place || slot is null)
        {
            return null;
        }

        var placed = Event(kind, slug, path, title, slot.Time);
        placed.Description = PlainText.Of(string.Join("\n\n", description.Where(part => part.Length > 0)));
        placed.Location = PlainText.Of(texts.In(language.Code, "Agenda.RoomInVenue", Text(place.RoomName), Text(place.Venue)));
        placed.Categories = theme is null ? [] : [PlainText.Of(Text(theme.Name))];
        placed.Status = slot.IsIllustrative ? EventStatus.Tentative : EventStatus.Confirmed;
        placed.Transparency = TransparencyType.Opaque;
        return placed;
    }

    private CalendarEvent Event(string kind, string slug, string path, string title, TimeSlot slot)
    {
        var archived = year is { } past ? $"/{past}" : "";
        return new CalendarEvent
        {
            Uid = StableIds.Guid(kind, reading.Source.Year, slug).ToString(),
            Sequence = reading.Source.Release,
            DtStamp = new CalDateTime(reading.Source.ReleasedAt!.Value.UtcDateTime),
            Start = At(slot.Start),
            End = At(slot.End),
            Summary = PlainText.Of(title),
            Url = new Uri(site, $"/{language.Segment}{archived}{path}"),
        };
    }

    private IEnumerable<string> Notes(AgendaSnapshot.Slot? slot, bool isIllustrative)
    {
        if (slot is { IsIllustrative: true })
        {
            yield return texts.In(language.Code, "Agenda.SlotIsIllustrative");
        }

        if (isIllustrative)
        {
            yield return texts.In(language.Code, "Agenda.ItemIsIllustrative");
        }
    }

    private CalDateTime At(DateTimeOffset instant) => new(DateTime.SpecifyKind(reading.AtSummit(instant).DateTime, DateTimeKind.Unspecified), reading.Source.TimeZone);

    /// <summary>The zone in its own words; one without summer time in the summit's year needs a single rule.</summary>
    private VTimeZone Zone()
    {
        var source = reading.Source;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone);
        var start = source.StartsOn.ToDateTime(TimeOnly.MinValue);
        var offset = zone.GetUtcOffset(start);
        if (Enumerable.Range(1, 12).Any(month => zone.GetUtcOffset(new DateTime(start.Year, month, 1)) != offset))
        {
            return VTimeZone.FromDateTimeZone(source.TimeZone, start.AddYears(-1), includeHistoricalData: false);
        }

        var rule = new VTimeZoneInfo
        {
            Name = "STANDARD",
            Start = new CalDateTime(1992, 1, 1, 0, 0, 0),
            OffsetFrom = new UtcOffset(offset),
            OffsetTo = new UtcOffset(offset),
        };
        var alone = new VTimeZone(source.TimeZone);
        alone.Children.Add(rule);
        return alone;
    }
}
