using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader corrects what was typed about somebody who has not answered yet.</summary>
public static class EditDelegationMember
{
    /// <param name="Version">What the leader saw: who has answered meanwhile has taken it over.</param>
    [SignedIn]
    public sealed record Command(string Code, string Key, int Version, MemberFields Person) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Person).NotNull().SetValidator(new MemberFieldsValidator());
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var member = await desk.MemberAsync(delegation, command.Key, cancellationToken);
            member.MustBe(command.Version);
            var person = command.Person.Tidy();
            await desk.MustBeNewAsync(delegation, person.Email, member.Id, cancellationToken);
            member.Correct(person);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
