using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar says yes; the person is told after the minutes in which it can be taken back. Where several must look, the first yes is an opinion.</summary>
public static class ApproveRegistration
{
    /// <param name="Version">What the registrar saw.</param>
    /// <param name="Note">For the colleague who decides, where this is an opinion.</param>
    /// <returns>Approved, or waitlisted where the category is full; another status where this was an opinion.</returns>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version, string? Note = null) : ICommand<RegistrationStatus>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(RegistrationToDecide.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, SingleDecision single, ReviewPanel panel) : IRequestHandler<Command, RegistrationStatus>
    {
        public async Task<RegistrationStatus> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            await single.DecideAsync(registration, BulkKind.Approve, by => panel.ApproveAsync(registration, by, command.Note, cancellationToken), cancellationToken);
            return registration.Status;
        }
    }
}
