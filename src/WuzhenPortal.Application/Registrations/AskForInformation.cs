using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar asks the person for what is missing; the person may then change the answers.</summary>
public static class AskForInformation
{
    /// <param name="Version">What the registrar saw.</param>
    /// <param name="Reason">Told to the person, as it is written.</param>
    /// <param name="FromList">Code of a reason of the list, which the person reads in the own language; what is written comes after it.</param>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version, string? Reason, string? FromList = null) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().When(command => string.IsNullOrEmpty(command.FromList), ApplyConditionTo.CurrentValidator).WithErrorCode("Registrations.ReasonMissing").MaximumLength(RegistrationToDecide.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, SingleDecision single, ReasonList reasons, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            var question = await reasons.TextAsync(ReasonUse.Ask, command.FromList, command.Reason, registration, cancellationToken);
            await single.DecideAsync(registration, BulkKind.Ask, by =>
            {
                registration.AskForInformation(question, by, clock.GetUtcNow());
                return Task.FromResult(true);
            }, cancellationToken);
        }
    }
}
