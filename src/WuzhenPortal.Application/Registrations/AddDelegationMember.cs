using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader adds one person to the delegation.</summary>
public static class AddDelegationMember
{
    /// <param name="Category">Code.</param>
    /// <param name="SendLink">Whether the personal link goes out at once.</param>
    /// <returns>Key of the member.</returns>
    [SignedIn]
    public sealed record Command(string Code, MemberFields Person, string? Category, bool SendLink) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Person).NotNull().SetValidator(new MemberFieldsValidator());
            RuleFor(command => command.Category).NotEmpty().MaximumLength(40);
        }
    }

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationPlaces places, DelegationMails mails, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var person = command.Person.Tidy();
            await desk.MustBeNewAsync(delegation, person.Email, null, cancellationToken);
            var category = await db.ParticipantCategories.Where(category => category.SummitId == delegation.SummitId && category.Code == command.Category)
                .Select(category => (long?)category.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RuleViolation("Registrations.Delegations.CategoryUnknown") { Property = nameof(command.Category) };
            await places.TakeAsync(delegation.Id, category, 1, cancellationToken);
            var rank = await db.DelegationMembers.Where(member => member.DelegationId == delegation.Id).MaxAsync(member => (int?)member.Rank, cancellationToken) ?? 0;
            var added = db.DelegationMembers.Add(new DelegationMember(delegation, category, rank + 1, person, clock.GetUtcNow())).Entity;
            if (command.SendLink)
            {
                await mails.LinkAsync(delegation, [added], cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return added.Key;
        }
    }
}
