using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff adds a category of its own.</summary>
public static class CreateCategory
{
    /// <returns>The code: made from the name, and fixed from then on.</returns>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(CategoryFields Category) : ICommand<string>, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Category).NotNull().SetValidator(new CategoryFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var wished = Slug.From(command.Category.Name);
            var taken = await db.Categories().Select(category => new { category.Code, category.Position }).ToListAsync(cancellationToken);
            // "new" stands in the back office's addresses where a code would; a code with an ending still fits its column.
            var code = wished[..Math.Min(wished.Length, ParticipantCategory.CodeLength - 5)].Trim('-');
            for (var plain = code; code == "new" || taken.Exists(other => other.Code == code);)
            {
                code = Slug.Another(plain);
            }

            var category = new ParticipantCategory
            {
                SummitId = summit.Id,
                Code = code,
                Name = command.Category.Name,
                Description = command.Category.Description,
                Needs = command.Category.Needs,
                Position = taken.Count == 0 ? 0 : taken.Max(other => other.Position) + 1,
            };
            command.Category.WriteTo(category, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            db.ParticipantCategories.Add(category);
            await db.SaveChangesAsync(cancellationToken);
            return code;
        }
    }
}
