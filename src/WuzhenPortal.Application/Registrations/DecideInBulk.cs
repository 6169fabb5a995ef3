using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar does the same to many applications. Each is done whole or not at all; what could not be done is kept with its reason.</summary>
public static class DecideInBulk
{
    /// <summary>Applications in one command: more would keep other writers waiting. The page sends as many commands as it needs.</summary>
    public const int MaxChosen = 50;

    /// <param name="Action">Code of the action that this goes on with; null to begin one.</param>
    /// <param name="Reason">For declining and asking; with approving, a note for a colleague where a second one decides.</param>
    /// <param name="FromList">Code of a reason of the list.</param>
    /// <param name="Assignee">Code of a colleague; null for nobody.</param>
    /// <returns>Code of the action.</returns>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string? Action, BulkKind Kind, IReadOnlyList<Chosen> Chosen, string? Reason, string? FromList, string? Tag, string? Assignee) : ICommand<string>;

    /// <summary>An application as the registrar saw it.</summary>
    public sealed record Chosen(string Reference, int Version);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.Chosen).NotEmpty().WithErrorCode("Registrations.Bulk.NobodyChosen").Must(chosen => chosen.Count <= MaxChosen).WithErrorCode("Registrations.Bulk.TooMany");
            RuleFor(command => command.Reason).NotEmpty().When(command => command.Kind is BulkKind.Decline or BulkKind.Ask && string.IsNullOrEmpty(command.FromList), ApplyConditionTo.CurrentValidator)
                .WithErrorCode("Registrations.ReasonMissing").MaximumLength(RegistrationToDecide.ReasonLength);
            RuleFor(command => command.Tag).Must(tag => RegistrationTag.Tidy(tag) is not null).When(command => command.Kind is BulkKind.Tag or BulkKind.Untag, ApplyConditionTo.CurrentValidator)
                .WithErrorCode("Registrations.Desk.TagEmpty").MaximumLength(RegistrationTag.MaxLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, DeskQueue queue, BulkDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var (by, now) = (user.RequiredAccountId(), clock.GetUtcNow());
            var action = command.Action is null
                ? db.BulkActions.Add(new BulkAction((await queue.SummitAsync(cancellationToken)).Id, command.Kind, by, now)).Entity
                : await db.BulkActions.SingleOrDefaultAsync(action => action.Code == command.Action && action.By == by && action.Kind == command.Kind, cancellationToken) ?? throw new NotFound();
            RuleViolation.Unless(action.UndoneAt is null && now < action.UndoUntil, "Registrations.Bulk.TooLate");
            var assignee = command.Kind == BulkKind.Assign && !string.IsNullOrEmpty(command.Assignee) ? await DeskColleagues.FindAsync(db, command.Assignee, cancellationToken) : (long?)null;
            if (!string.IsNullOrEmpty(command.FromList) && !await db.ReviewReasons.AnyAsync(reason => reason.Code == command.FromList, cancellationToken))
            {
                throw new RuleViolation("Registrations.Reasons.Gone") { Property = nameof(command.FromList) };
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            var order = new BulkOrder(action, command.Reason, command.FromList, command.Tag, assignee);
            foreach (var (reference, version) in command.Chosen.DistinctBy(chosen => chosen.Reference))
            {
                await desk.DoAsync(order, reference, version, cancellationToken);
            }

            return action.Code;
        }
    }
}
