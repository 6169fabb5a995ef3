using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An agenda manager gives back what the organisers of a sub-forum handed in, with a reason, and they are told.</summary>
public static class ReturnProposal
{
    /// <param name="Version">Of the proposal that was read; another one is a conflict.</param>
    /// <param name="Reason">The organisers read it.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(SubForumProposal.NoteLength);
    }

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals, OrganiserMails mails, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (work, proposal) = await proposals.ToAnswerAsync(command.Slug, command.Version, cancellationToken);
            var reason = command.Reason!.Trim();
            proposal.Return(user.AccountId, reason, clock.GetUtcNow());
            await mails.TellAsync("ProposalReturned", work, [reason], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
