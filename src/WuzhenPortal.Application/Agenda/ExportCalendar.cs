using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MediatR;
using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A visitor takes the released agenda, or a part of it, into a calendar (RFC 5545).</summary>
public static class ExportCalendar
{
    /// <param name="SubForum">Slug, for this sub-forum alone.</param>
    /// <param name="Session">Slug, for this session alone; neither is the whole agenda.</param>
    /// <param name="Language">Of titles and addresses.</param>
    /// <param name="Site">Scheme and host that addresses start with.</param>
    [Public]
    public sealed record Query(int? Year, string? SubForum, string? Session, Language Language, Uri Site) : IQuery<string>;

    internal sealed class Handler(ReleasedAgenda released, PortalTexts texts) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var reading = new AgendaReading(await released.GetAsync(query.Year, cancellationToken));
            var agenda = reading.Agenda;
            var writer = new Writer(reading, texts, query);
            IEnumerable<CalendarEvent?> events = query switch
            {
                { SubForum: { } slug } => [writer.Event(AgendaReading.Find(agenda.SubForums, forum => forum.Slug, slug))],
                { Session: { } slug } => [writer.Event(AgendaReading.Find(agenda.Sessions, session => session.Slug, slug))],
                _ => [
                    .. agenda.SubForums.Where(forum => !reading.SessionsOf(forum).Any(session => session.Slot is not null)).Select(writer.Event),
                    .. agenda.Sessions.Select(writer.Event)],
            };

            var calendar = new Ical.Net.Calendar { ProductId = "-//World Internet Conference//Wuzhen Portal//EN", Method = "PUBLISH" };
            calendar.AddProperty("X-WR-CALNAME", PlainText.Of(writer.Text(reading.Source.SummitName)));
            calendar.AddProperty("X-WR-TIMEZONE", reading.Source.TimeZone);
            calendar.AddTimeZone(Zone(reading.Source));
            calendar.Events.AddRange(events.OfType<CalendarEvent>().OrderBy(part => part.DtStart!.Value).ThenBy(part => part.Uid, StringComparer.Ordinal));
            // A place that is not named yet gives an empty calendar, which fills itself once it is.
            return new CalendarSerializer().SerializeToString(calendar)!;
        }

        /// <summary>The zone in its own words; one without summer time in the summit's year needs a single rule.</summary>
        private static VTimeZone Zone(PublicAgenda source)
        {
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

    private sealed class Writer(AgendaReading reading, PortalTexts texts, Query query)
    {
        private readonly string language = query.Language.Code;

        public string Text(LocalizedText text) => text.In(language).Text;

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
            var title = forum is null ? Text(session.Title) : texts.In(language, "Agenda.TitleInSubForum", Text(session.Title), Text(forum.Name));
            var speakers = session.Speakers.Select(reading.Speaker).Select(speaker => Text(speaker.Name)).ToList();
            return Event("session", session.Slug, $"/sessions/{session.Slug}", title, session.Slot, forum is null ? null : reading.Theme(forum.Theme), [
                Text(session.Abstract),
                speakers.Count == 0 ? "" : texts.In(language, "Agenda.SpeakersLine", string.Join(texts.In(language, "Portal.ListSeparator"), speakers)),
                texts.In(language, "Agenda.AccessLine", texts.In(language, $"Agenda.Access.{session.Access}")),
                .. Notes(session.Slot, session.IsIllustrative)]);
        }

        private CalendarEvent? Event(string kind, string slug, string path, string title, AgendaSnapshot.Slot? slot, ThemeTag? theme, IEnumerable<string> description)
        {
            if (reading.Place(slot) is not { } place || slot is null)
            {
                return null;
            }

            var year = query.Year is { } archived ? $"/{archived}" : "";
            return new CalendarEvent
            {
                Uid = StableIds.Guid(kind, reading.Source.Year, slug).ToString(),
                Sequence = reading.Source.Release,
                DtStamp = new CalDateTime(reading.Source.ReleasedAt!.Value.UtcDateTime),
                Start = At(slot.Start),
                End = At(slot.End),
                Summary = PlainText.Of(title),
                Description = PlainText.Of(string.Join("\n\n", description.Where(part => part.Length > 0))),
                Location = PlainText.Of(texts.In(language, "Agenda.RoomInVenue", Text(place.RoomName), Text(place.Venue))),
                Url = new Uri(query.Site, $"/{query.Language.Segment}{year}{path}"),
                Categories = theme is null ? [] : [PlainText.Of(Text(theme.Name))],
                Status = slot.IsIllustrative ? EventStatus.Tentative : EventStatus.Confirmed,
                Transparency = TransparencyType.Opaque,
            };
        }

        private IEnumerable<string> Notes(AgendaSnapshot.Slot? slot, bool isIllustrative)
        {
            if (slot is { IsIllustrative: true })
            {
                yield return texts.In(language, "Agenda.SlotIsIllustrative");
            }

            if (isIllustrative)
            {
                yield return texts.In(language, "Agenda.ItemIsIllustrative");
            }
        }

        private CalDateTime At(DateTimeOffset instant) => new(DateTime.SpecifyKind(reading.AtSummit(instant).DateTime, DateTimeKind.Unspecified), reading.Source.TimeZone);
    }
}
