using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What kind of record differs.</summary>
public enum AgendaPart
{
    SubForum,
    Session,
    Speaker,
    Room,
    Venue,
    Theme,
}

/// <summary>How a record differs from the last release.</summary>
public enum AgendaChangeKind
{
    New,
    Moved,
    Changed,
    Gone,
}

/// <summary>One record that a release would publish differently.</summary>
/// <param name="Fields">Which of its fields changed, as in <c>Title</c>; empty for one that is new or gone.</param>
public sealed record AgendaChange(AgendaPart Part, string Slug, LocalizedText Name, AgendaChangeKind Kind, IReadOnlyList<string> Fields);

/// <summary>Compares the working draft with the last release, field by field.</summary>
internal static class AgendaDifference
{
    private const string Slot = "Slot";

    public static IReadOnlyList<AgendaChange> Between(AgendaSnapshot released, AgendaSnapshot draft) =>
    [
        .. Compare(AgendaPart.SubForum, released.SubForums, draft.SubForums, forum => forum.Slug, forum => forum.Name, (before, after) =>
        [
            ("Name", before.Name.Equals(after.Name)), ("Summary", before.Summary.Equals(after.Summary)), ("Theme", before.Theme == after.Theme),
            (Slot, SamePlace(before.Slot, after.Slot)), ("Confirmed", SameCertainty(before.Slot, after.Slot)),
        ]),
        .. Compare(AgendaPart.Session, released.Sessions, draft.Sessions, session => session.Slug, session => session.Title, (before, after) =>
        [
            ("Title", before.Title.Equals(after.Title)), ("Abstract", before.Abstract.Equals(after.Abstract)), ("SubForum", before.SubForum == after.SubForum),
            ("Format", before.Format == after.Format), ("Access", before.Access == after.Access), ("Speakers", before.Speakers.SequenceEqual(after.Speakers)),
            ("InterpretedInto", before.InterpretedInto.SequenceEqual(after.InterpretedInto)), (Slot, SamePlace(before.Slot, after.Slot)),
            ("Confirmed", SameCertainty(before.Slot, after.Slot)),
        ]),
        .. Compare(AgendaPart.Speaker, released.Speakers, draft.Speakers, speaker => speaker.Slug, speaker => speaker.Name, (before, after) =>
        [
            ("Name", before.Name.Equals(after.Name)), ("Role", before.Role.Equals(after.Role)), ("Organisation", before.Organisation.Equals(after.Organisation)),
            ("Country", before.Country == after.Country),
        ]),
        .. Compare(AgendaPart.Room, released.Rooms, draft.Rooms, room => room.Slug, room => room.Name, (before, after) =>
        [
            ("Name", before.Name.Equals(after.Name)), ("Venue", before.Venue == after.Venue), ("Capacity", before.Capacity == after.Capacity),
            ("Kind", before.Kind == after.Kind), ("Confirmed", before.IsIllustrative == after.IsIllustrative),
        ]),
        .. Compare(AgendaPart.Venue, released.Venues, draft.Venues, venue => venue.Slug, venue => venue.Name, (before, after) => [("Name", before.Name.Equals(after.Name))]),
        .. Compare(AgendaPart.Theme, released.Themes, draft.Themes, theme => theme.Slug, theme => theme.Name, (before, after) =>
            [("Name", before.Name.Equals(after.Name)), ("Hue", before.Hue == after.Hue)]),
    ];

    private static IEnumerable<AgendaChange> Compare<TRecord>(
        AgendaPart part, IReadOnlyList<TRecord> released, IReadOnlyList<TRecord> draft, Func<TRecord, string> slug, Func<TRecord, LocalizedText> name,
        Func<TRecord, TRecord, (string Field, bool IsSame)[]> compare)
        where TRecord : class
    {
        var before = released.ToDictionary(slug);
        foreach (var record in draft)
        {
            if (!before.Remove(slug(record), out var known))
            {
                yield return new(part, slug(record), name(record), AgendaChangeKind.New, []);
            }
            else if (compare(known, record).Where(field => !field.IsSame).Select(field => field.Field).ToList() is { Count: > 0 } fields)
            {
                yield return new(part, slug(record), name(record), fields.Contains(Slot) ? AgendaChangeKind.Moved : AgendaChangeKind.Changed, fields);
            }
        }

        foreach (var gone in before.Values)
        {
            yield return new(part, slug(gone), name(gone), AgendaChangeKind.Gone, []);
        }
    }

    private static bool SamePlace(AgendaSnapshot.Slot? before, AgendaSnapshot.Slot? after) =>
        (before?.Room, before?.Start, before?.End) == (after?.Room, after?.Start, after?.End);

    private static bool SameCertainty(AgendaSnapshot.Slot? before, AgendaSnapshot.Slot? after) =>
        before is null || after is null || before.IsIllustrative == after.IsIllustrative;
}
