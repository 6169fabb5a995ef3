using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff closes a delegation: nobody joins and nobody is replaced any more; the leader is told why.</summary>
public static class CloseDelegation
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
            delegation.Close(command.Reason!);
            await mails.TellLeaderAsync("DelegationClosed", delegation, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
