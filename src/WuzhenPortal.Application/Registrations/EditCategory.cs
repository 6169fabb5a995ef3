using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff changes a category; places that it has more now are offered to those who wait.</summary>
public static class EditCategory
{
    /// <param name="Version">What the form was drawn from.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, int Version, CategoryFields Category) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Category).NotNull().SetValidator(new CategoryFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, PlaceCounter counter, PlaceOffers offers) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
            // Nobody takes a place between the look at the count and the new limit.
            var id = await db.Categories().Where(category => category.Code == command.Code).Select(category => category.Id).SingleOrDefaultAsync(cancellationToken);
            await counter.LockAsync(id, cancellationToken);
            var category = await db.CategoryAsync(command.Code, cancellationToken);
            category.MustBe(command.Version);
            command.Category.WriteTo(category, zone);
            await db.SaveChangesAsync(cancellationToken);
            await offers.OfferFreeAsync(category.Id, cancellationToken);
        }
    }
}
