using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff has somebody on a waiting list asked before everybody else, for a reason that is kept.</summary>
public static class MoveAhead
{
    /// <param name="Version">What the registrar saw.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Reference, int Version, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).MaximumLength(CategoryPlace.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, PlaceCounter counter, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var place = await db.CategoryPlaces.Include(place => place.Steps)
                .SingleOrDefaultAsync(place => place.Label == command.Reference && db.Registrations.Any(registration => registration.Id == place.RegistrationId && db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId)), cancellationToken)
                ?? throw new NotFound();
            place.MustBe(command.Version);
            await counter.LockAsync(place.CategoryId, cancellationToken);
            var first = await db.CategoryPlaces.InQueue(place.CategoryId).Select(other => other.QueuedAt).FirstOrDefaultAsync(cancellationToken);
            place.MoveAhead(first, command.Reason, user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
