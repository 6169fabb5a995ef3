using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
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

    /// <summary>What the proposal would change in the draft; of what is new, all that stands in it.</summary>
    public IReadOnlyList<AgendaChange> Changes
    {
        get
        {
            var changes = AgendaDifference.Between(Draft, Agenda);
            var added = changes.Where(change => change.Kind == AgendaChangeKind.New).Select(change => (change.Part, change.Slug)).ToHashSet();
            var written = AgendaDifference.Between(
                Draft with
                {
                    Sessions = [.. Draft.Sessions, .. Sessions.Where(session => added.Contains((AgendaPart.Session, session.Slug))).Select(Blank)],
                    Speakers = [.. Draft.Speakers, .. Agenda.Speakers.Where(speaker => added.Contains((AgendaPart.Speaker, speaker.Slug))).Select(Blank)],
                },
                Agenda).ToDictionary(change => (change.Part, change.Slug), change => change.Fields);
            return [.. changes.Select(change => change.Kind == AgendaChangeKind.New ? change with { Fields = [.. written[(change.Part, change.Slug)].Select(one => one with { Before = null })] } : change)];
        }
    }

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

    /// <summary>The same session before anything was written; no session is of its format or access, so that both differ.</summary>
    private static AgendaSnapshot.Session Blank(AgendaSnapshot.Session session) => session with
    {
        Title = LocalizedText.Empty,
        Abstract = LocalizedText.Empty,
        Format = (SessionFormat)(-1),
        Access = (SessionAccess)(-1),
        Speakers = [],
        InterpretedInto = [],
        Slot = null,
    };

    private static AgendaSnapshot.Speaker Blank(AgendaSnapshot.Speaker speaker) =>
        new(speaker.Slug, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, null);

    private bool IsOwn(ProposedKind kind, string slug) => Versions.ContainsKey((kind, slug)) || Proposal?.Find(kind, slug) is not null;
}
