using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An organiser hands the changes of the own sub-forum in: the agenda manager is to accept them.</summary>
public static class HandInMyForum
{
    /// <param name="Version">What the organiser saw; handing in something else is a conflict.</param>
    /// <param name="Note">For the agenda manager.</param>
    [Organiser]
    public sealed record Command(string SubForum, int Version, string? Note) : ICommand, IOfOneSubForum;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(SubForumProposal.NoteLength);
    }

    internal sealed class Handler(PortalDbContext db, ForumProposals proposals, ForumConflicts conflicts, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (work, proposal) = await proposals.ToAnswerAsync(command.SubForum, command.Version, cancellationToken);
            var inTheWay = await conflicts.InTheWayAsync(work, cancellationToken);
            RuleViolation.Unless(inTheWay.Count == 0, "Organisers.ConflictsInTheWay", inTheWay.Count);
            RuleViolation.Unless(work.Changes.Count > 0, "Organisers.NothingToHandIn");
            proposal.HandIn(user.RequiredAccountId(), command.Note?.Trim() ?? "", clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
