using System.Globalization;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Compares two states of the agenda, field by field.</summary>
internal sealed class AgendaDifference
{
    private const string Slot = "Slot";

    private readonly Side before;
    private readonly Side after;

    private AgendaDifference(AgendaSnapshot before, AgendaSnapshot after)
    {
        this.before = new(before);
        this.after = new(after);
    }

    public static IReadOnlyList<AgendaChange> Between(AgendaSnapshot before, AgendaSnapshot after) => [.. new AgendaDifference(before, after).Changes()];

    private IEnumerable<AgendaChange> Changes() =>
    [
        .. Compare(AgendaPart.SubForum, agenda => agenda.SubForums, forum => forum.Slug, forum => forum.Name, Fields),
        .. Compare(AgendaPart.Session, agenda => agenda.Sessions, session => session.Slug, session => session.Title, Fields),
        .. Compare(AgendaPart.Speaker, agenda => agenda.Speakers, speaker => speaker.Slug, speaker => speaker.Name, Fields),
        .. Compare(AgendaPart.Room, agenda => agenda.Rooms, room => room.Slug, room => room.Name, Fields),
        .. Compare(AgendaPart.Venue, agenda => agenda.Venues, venue => venue.Slug, venue => venue.Name, (old, now) => [Words("Name", old.Name, now.Name)]),
        .. Compare(AgendaPart.Theme, agenda => agenda.Themes, theme => theme.Slug, theme => theme.Name, (old, now) => [Words("Name", old.Name, now.Name), Unsaid("Hue", old.Hue == now.Hue)]),
    ];

    private IEnumerable<AgendaChange> Compare<TRecord>(
        AgendaPart part, Func<AgendaSnapshot, IReadOnlyList<TRecord>> records, Func<TRecord, string> slug, Func<TRecord, LocalizedText> name,
        Func<TRecord, TRecord, AgendaFieldChange?[]> compare)
        where TRecord : class
    {
        var known = records(before.Agenda).ToDictionary(slug);
        foreach (var record in records(after.Agenda))
        {
            if (!known.Remove(slug(record), out var old))
            {
                yield return new(part, slug(record), name(record), AgendaChangeKind.New, []);
            }
            else if (compare(old, record).OfType<AgendaFieldChange>().ToList() is { Count: > 0 } fields)
            {
                yield return new(part, slug(record), name(record), fields.Exists(change => change.Field == Slot) ? AgendaChangeKind.Moved : AgendaChangeKind.Changed, fields);
            }
        }

        foreach (var gone in known.Values)
        {
            yield return new(part, slug(gone), name(gone), AgendaChangeKind.Gone, []);
        }
    }

    private AgendaFieldChange?[] Fields(AgendaSnapshot.SubForum old, AgendaSnapshot.SubForum now) =>
    [
        Words("Name", old.Name, now.Name), Place(old.Slot, now.Slot), Certainty(old.Slot, now.Slot), Words("Summary", old.Summary, now.Summary),
        Told("Theme", old.Theme == now.Theme, before.Theme(old.Theme), after.Theme(now.Theme)), Unsaid("Sample", old.IsIllustrative == now.IsIllustrative),
    ];

    private AgendaFieldChange?[] Fields(AgendaSnapshot.Session old, AgendaSnapshot.Session now) =>
    [
        Words("Title", old.Title, now.Title), Place(old.Slot, now.Slot), Certainty(old.Slot, now.Slot), Words("Abstract", old.Abstract, now.Abstract),
        Told("SubForum", old.SubForum == now.SubForum, before.SubForum(old.SubForum), after.SubForum(now.SubForum)),
        Code("Format", $"{old.Format}", $"{now.Format}"), Code("Access", $"{old.Access}", $"{now.Access}"),
        Told("Speakers", old.Speakers.SequenceEqual(now.Speakers), before.Speakers(old.Speakers), after.Speakers(now.Speakers)),
        Told("InterpretedInto", old.InterpretedInto.SequenceEqual(now.InterpretedInto), Languages(old.InterpretedInto), Languages(now.InterpretedInto)),
        Told("FloorLanguage", old.FloorLanguage == now.FloorLanguage, Spoken(old.FloorLanguage), Spoken(now.FloorLanguage)),
        Code("Livestream", old.Livestream, now.Livestream), Unsaid("Sample", old.IsIllustrative == now.IsIllustrative),
    ];

    private static AgendaFieldChange?[] Fields(AgendaSnapshot.Speaker old, AgendaSnapshot.Speaker now) =>
    [
        Words("Name", old.Name, now.Name), Words("Role", old.Role, now.Role), Words("Organisation", old.Organisation, now.Organisation), Code("Country", old.Country, now.Country),
        Words("Biography", old.Biography, now.Biography), Unsaid("Portrait", old.Portrait == now.Portrait),
    ];

    private AgendaFieldChange?[] Fields(AgendaSnapshot.Room old, AgendaSnapshot.Room now) =>
    [
        Words("Name", old.Name, now.Name), Told("Venue", old.Venue == now.Venue, before.Venue(old.Venue), after.Venue(now.Venue)),
        Code("Capacity", old.Capacity.ToString(CultureInfo.InvariantCulture), now.Capacity.ToString(CultureInfo.InvariantCulture)),
        Unsaid("Kind", old.Kind == now.Kind), Unsaid("Sample", old.IsIllustrative == now.IsIllustrative),
    ];

    private static AgendaFieldChange? Words(string field, LocalizedText old, LocalizedText now) => Told(field, old.Equals(now), Written(old), Written(now));

    private AgendaFieldChange? Place(AgendaSnapshot.Slot? old, AgendaSnapshot.Slot? now) =>
        Told(Slot, (old?.Room, old?.Start, old?.End) == (now?.Room, now?.Start, now?.End), before.Place(old), after.Place(now));

    private static AgendaFieldChange? Certainty(AgendaSnapshot.Slot? old, AgendaSnapshot.Slot? now) =>
        old is null || now is null ? null : Code("Confirmed", $"{!old.IsIllustrative}", $"{!now.IsIllustrative}");

    private static AgendaFieldChange? Code(string field, string? old, string? now) =>
        Told(field, old == now, old is null ? null : new AgendaValue.Code(old), now is null ? null : new AgendaValue.Code(now));

    private static AgendaFieldChange? Unsaid(string field, bool isSame) => Told(field, isSame, null, null);

    private static AgendaFieldChange? Told(string field, bool isSame, AgendaValue? old, AgendaValue? now) => isSame ? null : new(field, old, now);

    private static AgendaValue.Words? Written(LocalizedText text) => text.IsEmpty ? null : new(text);

    private static AgendaValue.Languages? Spoken(string? code) => code is null ? null : new([code]);

    private static AgendaValue.Languages? Languages(IReadOnlyList<string> codes) => codes.Count == 0 ? null : new(codes);

    /// <summary>One of the two states, with the names of its records.</summary>
    private sealed class Side(AgendaSnapshot agenda)
    {
        private readonly Dictionary<string, LocalizedText> venues = agenda.Venues.ToDictionary(venue => venue.Slug, venue => venue.Name);
        private readonly Dictionary<string, LocalizedText> rooms = agenda.Rooms.ToDictionary(room => room.Slug, room => room.Name);
        private readonly Dictionary<string, LocalizedText> themes = agenda.Themes.ToDictionary(theme => theme.Slug, theme => theme.Name);
        private readonly Dictionary<string, LocalizedText> forums = agenda.SubForums.ToDictionary(forum => forum.Slug, forum => forum.Name);
        private readonly Dictionary<string, LocalizedText> speakers = agenda.Speakers.ToDictionary(speaker => speaker.Slug, speaker => speaker.Name);

        public AgendaSnapshot Agenda => agenda;

        public AgendaValue.Words Venue(string slug) => new(venues[slug]);

        public AgendaValue.Words Theme(string slug) => new(themes[slug]);

        public AgendaValue.Words? SubForum(string? slug) => slug is null ? null : new(forums[slug]);

        public AgendaValue.Names? Speakers(IReadOnlyList<string> slugs) => slugs.Count == 0 ? null : new([.. slugs.Select(slug => speakers[slug])]);

        public AgendaValue.Place? Place(AgendaSnapshot.Slot? slot) => slot is null ? null : new(rooms[slot.Room], slot.Time);
    }
}
