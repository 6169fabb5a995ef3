using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar gives an application to a colleague, to themselves or to nobody.</summary>
public static class AssignRegistration
{
    /// <param name="Assignee">Code of the colleague; null for nobody.</param>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, string? Assignee) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Assignee).MaximumLength(Persistence.Accounts.Account.CodeLength);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, null, cancellationToken);
            var assignee = string.IsNullOrEmpty(command.Assignee) ? (long?)null : await DeskColleagues.FindAsync(db, command.Assignee, cancellationToken);
            await DeskColleagues.AssignAsync(db, registration, assignee, user.RequiredAccountId(), clock.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
