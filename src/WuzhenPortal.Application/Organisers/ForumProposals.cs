using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Opens what organisers propose for their sub-forum, to be read or to be changed.</summary>
internal sealed class ForumProposals(PortalDbContext db)
{
    /// <exception cref="NotFound">There is no such sub-forum.</exception>
    public Task<ForumInWork> ReadAsync(string slug, CancellationToken cancel) => OpenAsync(slug, db.SubForumProposals.AsNoTracking(), cancel);

    /// <summary>As it is opened by somebody who answers it.</summary>
    /// <exception cref="NotFound">There is no such sub-forum, or nothing was ever proposed for it.</exception>
    /// <exception cref="Conflict">Someone saved since <paramref name="version"/>.</exception>
    public async Task<(ForumInWork Work, SubForumProposal Proposal)> ToAnswerAsync(string slug, int version, CancellationToken cancel)
    {
        var work = await OpenAsync(slug, db.SubForumProposals, cancel);
        var proposal = work.Proposal ?? throw new NotFound();
        proposal.MustBe(version);
        return (work, proposal);
    }

    /// <summary>As it is opened by organisers who write; begun where there is none yet.</summary>
    /// <exception cref="NotFound">There is no such sub-forum.</exception>
    public async Task<(ForumInWork Work, SubForumProposal Proposal)> ToWriteAsync(string slug, CancellationToken cancel)
    {
        // The write holds the sub-forum's row until the transaction ends: of two who begin at once, the second finds what the first has begun.
        var summits = db.Summits.Of(null).Select(summit => summit.Id);
        await db.SubForums.Where(forum => summits.Contains(forum.SummitId) && forum.Slug == slug).ExecuteUpdateAsync(set => set.SetProperty(forum => forum.Slug, forum => forum.Slug), cancel);
        var work = await OpenAsync(slug, db.SubForumProposals, cancel);
        if (work.Proposal is { } proposal)
        {
            // Changes of what an agenda manager removed meanwhile are of no use to anybody.
            foreach (var part in proposal.Parts.Where(part => !ProposedAgenda.IsStanding(part, work.Draft, slug)).ToList())
            {
                proposal.Drop(part.Kind, part.Slug);
            }

            return (work, proposal);
        }

        proposal = new SubForumProposal(await db.SubForums.SingleAsync(forum => forum.Id == work.ForumId, cancel));
        db.SubForumProposals.Add(proposal);
        return (work, proposal);
    }

    /// <summary>Sub-forums with changes that are not in the working draft: those handed in first, the oldest of them above.</summary>
    public Task<List<WaitingForum>> WaitingAsync(long summitId, CancellationToken cancel) => (
        from proposal in db.SubForumProposals.AsNoTracking()
        join forum in db.SubForums on proposal.SubForumId equals forum.Id
        join account in db.Users on proposal.HandedInBy equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        where proposal.SummitId == summitId && proposal.Parts.Any()
        orderby proposal.Status == ProposalStatus.HandedIn descending, proposal.HandedInAt, forum.Slug
        select new WaitingForum(forum.Slug, forum.Name, proposal.Status, proposal.HandedInAt, account.DisplayName)).ToListAsync(cancel);

    private async Task<ForumInWork> OpenAsync(string slug, IQueryable<SubForumProposal> proposals, CancellationToken cancel)
    {
        var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancel);
        var forum = await db.SubForums.AsNoTracking().SingleOrDefaultAsync(forum => forum.SummitId == summit.Id && forum.Slug == slug, cancel) ?? throw new NotFound();
        var proposal = await proposals.Include(proposal => proposal.Parts).SingleOrDefaultAsync(proposal => proposal.SubForumId == forum.Id, cancel);
        var sessions = await db.Sessions.Where(session => session.SubForumId == forum.Id).Select(session => new { session.Slug, session.Version }).ToListAsync(cancel);
        var speakers = await db.Speakers.Where(speaker => speaker.SubForumId == forum.Id).Select(speaker => new { speaker.Slug, speaker.Version }).ToListAsync(cancel);
        var versions = new Dictionary<(ProposedKind, string), int> { [(ProposedKind.SubForum, slug)] = forum.Version };
        sessions.ForEach(session => versions[(ProposedKind.Session, session.Slug)] = session.Version);
        speakers.ForEach(speaker => versions[(ProposedKind.Speaker, speaker.Slug)] = speaker.Version);
        var draft = await WorkingDraft.ReadAsync(db, summit.Id, cancel);
        return new(summit, forum.Id, proposal, versions, draft, ProposedAgenda.Over(draft, slug, proposal?.Parts ?? []), slug);
    }
}

/// <summary>A sub-forum with changes that are not in the working draft, and so in no release.</summary>
/// <param name="By">Name of who handed them in; null where nobody did.</param>
public sealed record WaitingForum(string Slug, LocalizedText Name, ProposalStatus Status, DateTimeOffset? HandedInAt, string? By);
