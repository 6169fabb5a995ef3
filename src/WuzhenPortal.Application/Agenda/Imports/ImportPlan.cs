using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>What an import would write: the records as they will be, in the words of a snapshot.</summary>
internal sealed class ImportPlan(AgendaDocument document)
{
    public AgendaDocument Document => document;

    public List<AgendaSnapshot.Venue> Venues { get; } = [];

    public List<AgendaSnapshot.Room> Rooms { get; } = [];

    public List<AgendaSnapshot.Theme> Themes { get; } = [];

    public List<AgendaSnapshot.Speaker> Speakers { get; } = [];

    public List<PlannedForum> SubForums { get; } = [];

    public List<PlannedSession> Sessions { get; } = [];

    /// <summary>Came with an earlier version of the document and are not in this one.</summary>
    public List<AgendaSnapshot.Session> Gone { get; } = [];

    public Remarks Remarks { get; } = new();

    public IReadOnlyList<AgendaChange> Changes() =>
    [
        .. Sessions.Where(session => session.IsChange).Select(session => Change(AgendaPart.Session, session.After.Slug, session.After.Title, session.Fields)),
        .. SubForums.Where(forum => forum.IsChange).Select(forum => Change(AgendaPart.SubForum, forum.After.Slug, forum.After.Name, forum.Fields)),
        .. Gone.Select(session => new AgendaChange(AgendaPart.Session, session.Slug, session.Title, AgendaChangeKind.Gone, [])),
        .. Speakers.Select(speaker => new AgendaChange(AgendaPart.Speaker, speaker.Slug, speaker.Name, AgendaChangeKind.New, [])),
        .. Rooms.Select(room => new AgendaChange(AgendaPart.Room, room.Slug, room.Name, AgendaChangeKind.New, [])),
        .. Venues.Select(venue => new AgendaChange(AgendaPart.Venue, venue.Slug, venue.Name, AgendaChangeKind.New, [])),
        .. Themes.Select(theme => new AgendaChange(AgendaPart.Theme, theme.Slug, theme.Name, AgendaChangeKind.New, [])),
    ];

    private static AgendaChange Change(AgendaPart part, string slug, LocalizedText name, IReadOnlyList<string>? fields) => new(
        part, slug, name, fields is null ? AgendaChangeKind.New : fields.Contains(PlannedSession.Slot) ? AgendaChangeKind.Moved : AgendaChangeKind.Changed,
        [.. (fields ?? []).Select(field => new AgendaFieldChange(field, null, null))]);
}

/// <param name="Fields">Which fields change; null for a session that is new.</param>
/// <param name="Key">What the document calls it.</param>
/// <param name="IsAdopted">Whether the draft does not know yet what the document calls it.</param>
internal sealed record PlannedSession(AgendaSnapshot.Session After, IReadOnlyList<string>? Fields, string Key, bool IsAdopted)
{
    public const string Slot = "Slot";

    public bool IsChange => Fields is not { Count: 0 };
}

/// <param name="Fields">Which fields change; null for a sub-forum that is new.</param>
internal sealed record PlannedForum(AgendaSnapshot.SubForum After, IReadOnlyList<string>? Fields)
{
    public bool IsChange => Fields is not { Count: 0 };
}

/// <summary>The working draft, with what only an import needs to know of it.</summary>
/// <param name="Keys">By slug of the session: what the document it came from calls it.</param>
internal sealed record DraftToImportInto(int Year, DateOnly StartsOn, DateOnly EndsOn, TimeZoneInfo Zone, AgendaSnapshot Agenda, IReadOnlyDictionary<string, ImportedSession> Keys);

internal sealed record ImportedSession(string? Key, string? From);
