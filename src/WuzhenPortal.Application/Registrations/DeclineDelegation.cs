using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff says no to a delegation that was asked for, with a reason; who asked is told.</summary>
public static class DeclineDelegation
{
    /// <param name="Version">What the staff saw.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, int Version, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithErrorCode("Registrations.ReasonMissing").MaximumLength(Delegation.NoteLength);
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationMails mails) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.HoldAsync(command.Code, cancellationToken);
            delegation.MustBe(command.Version);
            delegation.Decline(command.Reason!);
            await mails.TellLeaderAsync("DelegationDeclined", delegation, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
