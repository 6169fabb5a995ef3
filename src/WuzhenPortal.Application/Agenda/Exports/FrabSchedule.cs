using System.Text.Json;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Exports;

/// <summary>A released agenda as the frab formats see it; XML and JSON are written from this one.</summary>
internal sealed record FrabSchedule(
    string Version, string Acronym, string Title, DateOnly Start, DateOnly End, string TimeZone, Uri Base,
    IReadOnlyList<FrabSchedule.Track> Tracks, IReadOnlyList<FrabSchedule.Room> Rooms, IReadOnlyList<FrabSchedule.Day> Days)
{
    public const string TimeslotDuration = "00:05";

    /// <summary>The language of its texts; apps of this family have one.</summary>
    private static readonly Language Tongue = Language.English;

    public sealed record Track(string Name, string Slug, string Colour);

    /// <param name="Capacity">Null where it is not known for a fact.</param>
    public sealed record Room(string Name, string Slug, Guid Guid, string Kind, int? Capacity);

    public sealed record Day(int Index, DateOnly Date, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<(string Room, IReadOnlyList<Event> Events)> Rooms);

    public sealed record Event(
        Guid Guid, int Id, string Code, string Slug, Uri Url, DateTimeOffset Start, DateTimeOffset End, string Room, string Title, string Subtitle, string Track, string Type,
        string? Language, string Abstract, string Description, IReadOnlyList<Person> Persons)
    {
        public string Duration => $"{(int)(End - Start).TotalHours:00}:{(End - Start).Minutes:00}";
    }

    public sealed record Person(int Id, Guid Guid, string Name, Uri Url);

    public static FrabSchedule Of(AgendaReading reading, PortalTexts texts, Uri site)
    {
        var source = reading.Source;
        var builder = new Builder(reading, texts, new Uri(site, $"/{Tongue.Segment}/"));
        var events = builder.Events().ToList();
        var days = events.GroupBy(part => DateOnly.FromDateTime(part.Start.DateTime)).OrderBy(day => day.Key).Index().Select(day => new Day(
            day.Index + 1, day.Item.Key, day.Item.Min(part => part.Start), day.Item.Max(part => part.End),
            [.. source.Agenda.Rooms.Select(room => Text(room.Name)).Distinct()
                .Select(room => (room, (IReadOnlyList<Event>)[.. day.Item.Where(part => part.Room == room)]))
                .Where(room => room.Item2.Count > 0)])).ToList();
        return new(
            $"{source.Release}", $"wuzhen{source.Year}", Text(source.SummitName),
            days.Select(day => day.Date).Append(source.StartsOn).Min(), days.Select(day => day.Date).Append(source.EndsOn).Max(), source.TimeZone, builder.Base,
            [.. source.Agenda.Themes.Select(theme => new Track(Text(theme.Name), theme.Slug, NearestHue.Colours[theme.Hue]))],
            [.. source.Agenda.Rooms.Select(room => new Room(
                Text(room.Name), room.Slug, StableIds.Guid("room", source.Year, room.Slug),
                room.Kind switch { Domain.Summits.RoomKind.Stage => "stage", Domain.Summits.RoomKind.Online => "online", _ => "lecturehall" },
                room.IsIllustrative ? null : room.Capacity))],
            days);
    }

    private static string Text(LocalizedText text) => PlainText.Of(text.In(Tongue.Code).Text);

    private sealed class Builder(AgendaReading reading, PortalTexts texts, Uri @base)
    {
        private readonly HashSet<int> numbers = [];
        private readonly Dictionary<string, Person> people = [];

        public Uri Base => @base;

        /// <summary>Placed sessions, and placed sub-forums that have none yet.</summary>
        public IEnumerable<Event> Events()
        {
            foreach (var session in reading.Agenda.Sessions.Where(session => session.Slot is not null).OrderBy(session => session.Slug, StringComparer.Ordinal))
            {
                var forum = reading.ForumOf(session);
                yield return Make("session", session.Slug, $"sessions/{session.Slug}", session.Slot!, session.Title, forum?.Name ?? LocalizedText.Empty,
                    forum is null ? "" : Text(reading.Theme(forum.Theme).Name), JsonNamingPolicy.KebabCaseLower.ConvertName(session.Format.ToString()),
                    (session.FloorLanguage ?? (session.InterpretedInto is [var first, ..] ? first : null))?.Split('-')[0], session.Abstract, session.IsIllustrative, session.Speakers);
            }

            foreach (var forum in reading.Agenda.SubForums.Where(forum => forum.Slot is not null && !reading.SessionsOf(forum).Any(session => session.Slot is not null)))
            {
                yield return Make("sub-forum", forum.Slug, $"sub-forums/{forum.Slug}", forum.Slot!, forum.Name, LocalizedText.Empty,
                    Text(reading.Theme(forum.Theme).Name), "sub-forum", null, forum.Summary, forum.IsIllustrative, []);
            }
        }

        private Event Make(
            string kind, string slug, string path, AgendaSnapshot.Slot slot, LocalizedText title, LocalizedText subtitle, string track, string type,
            string? language, LocalizedText @abstract, bool isIllustrative, IReadOnlyList<string> speakers)
        {
            var guid = StableIds.Guid(kind, reading.Source.Year, slug);
            var id = StableIds.Number(guid, numbers);
            var code = StableIds.Code(id);
            string[] notes = [
                slot.IsIllustrative ? texts.In(Tongue.Code, "Agenda.SlotIsIllustrative") : "",
                isIllustrative ? texts.In(Tongue.Code, "Agenda.ItemIsIllustrative") : ""];
            // Both schemas ask for at least four characters after the first hyphen.
            var whole = $"wuzhen{reading.Source.Year}-{(slug.Length < 4 ? $"{slug}-{code.ToLowerInvariant()}" : slug)}";
            return new(
                guid, id, code, whole, new Uri(@base, path), reading.AtSummit(slot.Start), reading.AtSummit(slot.End), Text(reading.Room(slot.Room).Name),
                Text(title), Text(subtitle), track, type, language, Text(@abstract), string.Join('\n', notes.Where(note => note.Length > 0)), [.. speakers.Select(Person)]);
        }

        private Person Person(string slug)
        {
            if (!people.TryGetValue(slug, out var person))
            {
                var guid = StableIds.Guid("speaker", reading.Source.Year, slug);
                people[slug] = person = new(StableIds.Number(guid, numbers), guid, Text(reading.Speaker(slug).Name), new Uri(@base, $"speakers/{slug}"));
            }

            return person;
        }
    }
}
