using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An agenda manager reads what the organisers of a sub-forum propose: every field before and after, and what would not go together.</summary>
public static class OpenProposal
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="Version">Of the proposal; null while nothing was ever proposed.</param>
    /// <param name="Draft">Different after each change of what the proposal is about.</param>
    /// <param name="Changes">What accepting it would change in the working draft.</param>
    /// <param name="Conflicts">Of the sub-forum and its sessions, if it were accepted.</param>
    public sealed record Result(
        LocalizedText Name, int? Version, ProposalStatus Status, DateTimeOffset? HandedInAt, string? HandedInBy, string Note, DateTimeOffset? AnsweredAt, string? AnsweredBy, string Reason, string Draft,
        IReadOnlyList<AgendaChange> Changes, IReadOnlyList<AgendaConflict> Conflicts);

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals, ForumConflicts conflicts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var work = await proposals.ReadAsync(request.Slug, cancellationToken);
            var name = work.Draft.SubForums.Single(forum => forum.Slug == work.Slug).Name;
            var found = (await conflicts.OfAsync(work, cancellationToken)).Select(conflict => conflict.Conflict).ToList();
            return work.Proposal is not { } proposal
                ? new(name, null, ProposalStatus.InPreparation, null, null, "", null, null, "", work.DraftState, [], found)
                : new(
                    name, proposal.Version, proposal.Status, proposal.HandedInAt, await NameAsync(proposal.HandedInBy, cancellationToken), proposal.Note,
                    proposal.AnsweredAt, await NameAsync(proposal.AnsweredBy, cancellationToken), proposal.Reason, work.DraftState, work.Changes, found);
        }

        private Task<string?> NameAsync(long? account, CancellationToken cancel) =>
            db.Users.AsNoTracking().Where(user => user.Id == account).Select(user => (string?)user.DisplayName).SingleOrDefaultAsync(cancel);
    }
}
