using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Organisers;

/// <summary>One sub-forum with what its organisers propose.</summary>
/// <param name="ForumId">Identity of the sub-forum.</param>
/// <param name="Proposal">Null while nothing was ever proposed.</param>
/// <param name="Versions">Of the sub-forum, its sessions and its own speakers in the working draft.</param>
/// <param name="Draft">Without the proposal.</param>
/// <param name="Agenda">With the proposal.</param>
internal sealed record ForumInWork(
    Summit Summit, long ForumId, SubForumProposal? Proposal, IReadOnlyDictionary<(ProposedKind Kind, string Slug), int> Versions, AgendaSnapshot Draft, AgendaSnapshot Agenda, string Slug)
{
    public AgendaSnapshot.SubForum Forum => Agenda.SubForums.Single(forum => forum.Slug == Slug);

    public IEnumerable<AgendaSnapshot.Session> Sessions => Agenda.Sessions.Where(session => session.SubForum == Slug);

    /// <summary>Speakers whom the organisers look after: brought by them, or proposed.</summary>
    public IEnumerable<AgendaSnapshot.Speaker> OwnSpeakers => Agenda.Speakers.Where(speaker => IsOwn(ProposedKind.Speaker, speaker.Slug));

    /// <summary>What the proposal would change in the draft.</summary>
    public IReadOnlyList<AgendaChange> Changes => AgendaDifference.Between(Draft, Agenda);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Summit.TimeZone);

    /// <summary>Different after each change of the draft that the proposal is about.</summary>
    public string DraftState => string.Join('.', Versions.GroupBy(known => known.Key.Kind).OrderBy(kind => kind.Key).SelectMany(kind => new[] { kind.Count(), kind.Sum(known => known.Value) }));

    /// <summary>Different after each change of a record, in the draft or in the proposal.</summary>
    public string StateOf(ProposedKind kind, string slug) => $"{Versions.GetValueOrDefault((kind, slug))}.{Proposal?.Find(kind, slug)?.Revision ?? 0}";

    /// <exception cref="Conflict">Someone saved since.</exception>
    public void MustBe(ProposedKind kind, string slug, string? state)
    {
        if (StateOf(kind, slug) != state)
        {
            throw new Conflict();
        }
    }

    /// <exception cref="NotFound">The sub-forum has no such session, or it is to go.</exception>
    public AgendaSnapshot.Session Session(string slug) => Sessions.FirstOrDefault(session => session.Slug == slug) ?? throw new NotFound();

    /// <exception cref="NotFound">The organisers do not look after such a speaker.</exception>
    public AgendaSnapshot.Speaker Speaker(string slug) => OwnSpeakers.FirstOrDefault(speaker => speaker.Slug == slug) ?? throw new NotFound();

    private bool IsOwn(ProposedKind kind, string slug) => Versions.ContainsKey((kind, slug)) || Proposal?.Find(kind, slug) is not null;
}
