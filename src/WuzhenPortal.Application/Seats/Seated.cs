using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Seats;

namespace WuzhenPortal.Application.Seats;

/// <summary>A sub-forum or session that people sit in, as its latest release tells of it.</summary>
/// <param name="Kind">As in addresses: <c>sub-forums</c> or <c>sessions</c>.</param>
/// <param name="Placement">Null while it is not placed.</param>
public sealed record Seated(string Kind, string Slug, LocalizedText Name, Placement? Placement)
{
    public const string SubForums = "sub-forums";

    public const string Sessions = "sessions";

    /// <summary>Whether only accredited journalists reserve a seat there.</summary>
    public bool IsForPress { get; init; }

    public static string Segment(SeatedKind kind) => kind == SeatedKind.SubForum ? SubForums : Sessions;

    /// <exception cref="NotFound">There is no such kind.</exception>
    public static SeatedKind KindOf(string segment) => segment switch
    {
        SubForums => SeatedKind.SubForum,
        Sessions => SeatedKind.Session,
        _ => throw new NotFound(),
    };

    internal bool Overlaps(Seated other) =>
        Placement is { } own && other.Placement is { } another && new TimeSlot(own.Start, own.End).Overlaps(new TimeSlot(another.Start, another.End));
}

/// <summary>Finds what pools are for in a released agenda.</summary>
internal sealed class SeatedReading(PublicAgenda source)
{
    private readonly AgendaReading reading = AgendaReading.Of(source);

    /// <summary>Null for what is not released, or no longer.</summary>
    public Seated? Find(SeatedKind kind, string slug) => kind == SeatedKind.SubForum
        ? reading.Agenda.SubForums.Where(forum => forum.Slug == slug).Select(Of).FirstOrDefault()
        : reading.Agenda.Sessions.Where(session => session.Slug == slug).Select(Of).FirstOrDefault();

    /// <summary>As <see cref="Find"/>; by its slug alone what the release does not know.</summary>
    public Seated Show(SeatPool pool) => Find(pool.Kind, pool.Slug) ?? new(Seated.Segment(pool.Kind), pool.Slug, LocalizedText.Of([new(Language.English.Code, pool.Slug)]), null);

    public IEnumerable<Seated> All() => [.. reading.Agenda.SubForums.Select(Of), .. reading.Agenda.Sessions.Select(Of)];

    private Seated Of(AgendaSnapshot.SubForum forum) => new(Seated.SubForums, forum.Slug, forum.Name, reading.Place(forum.Slot));

    private Seated Of(AgendaSnapshot.Session session) => new(Seated.Sessions, session.Slug, session.Title, reading.Place(session.Slot))
    {
        IsForPress = session.Format == SessionFormat.PressConference || session.Access == SessionAccess.Press,
    };
}
