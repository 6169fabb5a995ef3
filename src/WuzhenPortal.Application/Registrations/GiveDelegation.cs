using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff gives a delegation its places and invites its leader.</summary>
public static class GiveDelegation
{
    /// <param name="Places">By code of the category.</param>
    /// <param name="Email">Of the leader.</param>
    /// <param name="LanguageCode">Of the mail.</param>
    /// <returns>Code of the delegation.</returns>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(DelegationFields Fields, Dictionary<string, int?>? Places, string Email, string LanguageCode) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Fields).NotNull().SetValidator(new DelegationFieldsValidator());
            RuleFor(command => command.Email).IsMailAddress();
            RuleFor(command => command.LanguageCode).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(PortalDbContext db, DelegationQuotas quotas, DelegationInviting inviting, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var delegation = db.Delegations.Add(Delegation.Given(summit, command.Fields.Tidy(), clock.GetUtcNow())).Entity;
            await db.SaveChangesAsync(cancellationToken);
            await quotas.AllotAsync(delegation, command.Places, cancellationToken);
            await inviting.InviteAsync(delegation, command.Email, command.LanguageCode, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return delegation.Code;
        }
    }
}
