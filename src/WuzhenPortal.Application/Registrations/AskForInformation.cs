using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar asks the person for what is missing; the person may then change the answers.</summary>
public static class AskForInformation
{
    /// <param name="Version">What the registrar saw.</param>
    /// <param name="Reason">Told to the person, as it is written.</param>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithErrorCode("Registrations.ReasonMissing").MaximumLength(RegistrationToDecide.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            registration.AskForInformation(command.Reason!, user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
