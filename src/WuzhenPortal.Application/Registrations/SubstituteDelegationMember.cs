using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader gives somebody's place to somebody else: the place stays, the registration of who leaves is withdrawn.</summary>
public static class SubstituteDelegationMember
{
    /// <param name="Key">Of who leaves.</param>
    /// <param name="Person">Who comes.</param>
    /// <returns>Key of the new member.</returns>
    [SignedIn]
    public sealed record Command(string Code, string Key, MemberFields Person) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Person).NotNull().SetValidator(new MemberFieldsValidator());
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationMails mails, DelegationLeaving leaving, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var member = await desk.MemberAsync(delegation, command.Key, cancellationToken);
            var person = command.Person.Tidy();
            await desk.MustBeNewAsync(delegation, person.Email, null, cancellationToken);
            var substitute = member.ReplaceBy(delegation, person, clock.GetUtcNow());
            await leaving.TellAndWithdrawAsync(delegation, member, true, cancellationToken);
            db.DelegationMembers.Add(substitute);
            await mails.LinkAsync(delegation, [substitute], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return substitute.Key;
        }
    }
}
