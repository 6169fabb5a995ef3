using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An agenda manager brings what the organisers of a sub-forum handed in into the working draft, whole or not at all, and they are told.</summary>
public static class AcceptProposal
{
    /// <param name="Version">Of the proposal that was read; another one is a conflict.</param>
    /// <param name="Draft">What the difference was made of; another one is a conflict, since accepting would change something else than was read.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, string? Draft) : ICommand;

    internal sealed class Handler(
        PortalDbContext db, RoomBooking rooms, ForumProposals proposals, ForumConflicts conflicts, ProposalWriter writer, OrganiserMails mails, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            await rooms.HoldAllAsync(cancellationToken);
            var (work, proposal) = await proposals.ToAnswerAsync(command.Slug, command.Version, cancellationToken);
            if (work.DraftState != command.Draft)
            {
                throw new Conflict();
            }

            if ((await conflicts.InTheWayAsync(work, cancellationToken)) is [var conflict, ..])
            {
                throw new RuleViolation(conflict.Key, [.. conflict.Arguments]);
            }

            proposal.Accept(user.AccountId, clock.GetUtcNow());
            await writer.WriteAsync(work, cancellationToken);
            await mails.TellAsync("ProposalAccepted", work, [], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
