using WuzhenPortal.Application.Mail;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What a release changes that is worth a mail to whoever goes or speaks there: another time or room, cancelled, another title, other speakers, other access; and to who speaks, what is new.</summary>
internal sealed class ReleaseNews
{
    private static readonly string[] Worth = ["Title", "Name", "Speakers", "Access"];

    private readonly int year;
    private readonly List<Item> items;
    private readonly ILookup<string, string> sessionsOf;

    /// <param name="year">Of the summit.</param>
    /// <param name="before">What people know.</param>
    /// <param name="after">What is public now.</param>
    public ReleaseNews(int year, AgendaSnapshot before, AgendaSnapshot after)
    {
        this.year = year;
        sessionsOf = before.Sessions.Concat(after.Sessions).SelectMany(session => session.Speakers, (session, speaker) => (session.Slug, Speaker: speaker)).Distinct()
            .ToLookup(part => part.Speaker, part => part.Slug);
        var (was, isNow) = (Places(before), Places(after));
        items =
        [
            .. AgendaDifference.Between(before, after)
                .Where(change => change.Part is AgendaPart.Session or AgendaPart.SubForum)
                .Select(change =>
                {
                    var key = (change.Part == AgendaPart.SubForum, change.Slug);
                    var (old, now) = (was.GetValueOrDefault(key), isNow.GetValueOrDefault(key));
                    return Line(change, old?.Place, now?.Place) is { } line
                        ? new Item(change, CodeOf(key.Item1, key.Slug), (now ?? old)!.Forum is { } forum ? CodeOf(true, forum) : null, (now?.Place ?? old?.Place)?.Slot.Start, line)
                        : null;
                })
                .OfType<Item>()
                .OrderBy(item => item.Start ?? DateTimeOffset.MaxValue),
        ];
    }

    /// <summary>One session or sub-forum of which is told.</summary>
    /// <param name="Code">See <see cref="AgendaCode"/>.</param>
    /// <param name="ForumCode">Of the sub-forum that a session belongs to.</param>
    public sealed record Item(AgendaChange Change, string Code, string? ForumCode, DateTimeOffset? Start, MailLine Line);

    public IReadOnlyList<Item> Items => items;

    public bool IsEmpty => items.Count == 0;

    public string CodeOf(bool isSubForum, string slug) => AgendaCode.Of(isSubForum, year, slug);

    /// <summary>Codes of the sessions in which somebody speaks, or did.</summary>
    /// <param name="speaker">Slug.</param>
    public IEnumerable<string> CodesWith(string speaker) => sessionsOf[speaker].Select(slug => CodeOf(isSubForum: false, slug));

    /// <summary>What concerns somebody who goes to these; a sub-forum stands for its sessions too, but a new one among them is no news of those that were chosen.</summary>
    public IReadOnlyList<Item> For(IReadOnlySet<string> codes) =>
        items.FindAll(item => codes.Contains(item.Code) || (item is { ForumCode: { } forum, Change.Kind: not AgendaChangeKind.New } && codes.Contains(forum)));

    private static MailLine? Line(AgendaChange change, AgendaValue.Place? old, AgendaValue.Place? now) => (change.Kind, old, now) switch
    {
        (AgendaChangeKind.New, _, null) => new("New", change.Name),
        (AgendaChangeKind.New, _, { } at) => new("NewAt", change.Name, at.Slot, at.Room),
        (AgendaChangeKind.Gone, null, _) => new("Gone", change.Name),
        (AgendaChangeKind.Gone, { } was, _) => new("GoneFrom", change.Name, was.Slot, was.Room),
        (AgendaChangeKind.Moved, null, { } at) => new("Placed", change.Name, at.Slot, at.Room),
        (AgendaChangeKind.Moved, { } was, null) => new("Unplaced", change.Name, was.Slot, was.Room),
        (AgendaChangeKind.Moved, { } was, { } at) => new("Moved", change.Name, at.Slot, at.Room, was.Slot, was.Room),
        (AgendaChangeKind.Changed, _, { } at) when IsWorthIt(change) => new("ChangedAt", change.Name, at.Slot, at.Room),
        (AgendaChangeKind.Changed, _, null) when IsWorthIt(change) => new("Changed", change.Name),
        _ => null,
    };

    private static bool IsWorthIt(AgendaChange change) => change.Fields.Any(field => Worth.Contains(field.Field));

    private static Dictionary<(bool IsSubForum, string Slug), Placing> Places(AgendaSnapshot agenda)
    {
        var rooms = agenda.Rooms.ToDictionary(room => room.Slug, room => room.Name);
        Placing Placed(AgendaSnapshot.Slot? slot, string? forum) => new(slot is null ? null : new AgendaValue.Place(rooms[slot.Room], slot.Time), forum);
        return agenda.SubForums.Select(forum => ((true, forum.Slug), Placed(forum.Slot, null)))
            .Concat(agenda.Sessions.Select(session => ((false, session.Slug), Placed(session.Slot, session.SubForum))))
            .ToDictionary(entry => entry.Item1, entry => entry.Item2);
    }

    private sealed record Placing(AgendaValue.Place? Place, string? Forum);
}
