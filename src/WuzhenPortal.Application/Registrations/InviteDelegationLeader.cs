using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff invites somebody by mail to lead a delegation, the first or in place of who leads it now.</summary>
public static class InviteDelegationLeader
{
    /// <param name="LanguageCode">Of the mail.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, string Email, string LanguageCode) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Email).IsMailAddress();
            RuleFor(command => command.LanguageCode).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationInviting inviting) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.HoldAsync(command.Code, cancellationToken);
            RuleViolation.Unless(delegation.State == DelegationState.Open, "Registrations.Delegations.NotOpen");
            await inviting.InviteAsync(delegation, command.Email, command.LanguageCode, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
