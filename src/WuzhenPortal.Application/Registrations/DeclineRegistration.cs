using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar says no, with a reason; the person is told both.</summary>
public static class DeclineRegistration
{
    /// <param name="Version">What the registrar saw.</param>
    /// <param name="Reason">Told to the person, as it is written.</param>
    /// <param name="FromList">Code of a reason of the list, which the person reads in the own language; what is written comes after it.</param>
    /// <returns>Whether it is decided; where several must look, the first no is an opinion.</returns>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version, string? Reason, string? FromList = null) : ICommand<bool>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().When(command => string.IsNullOrEmpty(command.FromList), ApplyConditionTo.CurrentValidator).WithErrorCode("Registrations.ReasonMissing").MaximumLength(RegistrationToDecide.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, SingleDecision single, ReviewPanel panel, ReasonList reasons) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            var reason = await reasons.TextAsync(ReasonUse.Decline, command.FromList, command.Reason, registration, cancellationToken);
            return await single.DecideAsync(registration, BulkKind.Decline, by => panel.DeclineAsync(registration, reason, by, cancellationToken), cancellationToken);
        }
    }
}
