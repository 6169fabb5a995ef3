using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Information;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor begins a page of practical information, at the end of the menu; readers do not see it yet.</summary>
public static class CreateInformationPage
{
    /// <returns>Slug of the page.</returns>
    [Requires(Permission.EditInformation)]
    public sealed record Command(InformationFields Page) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Page).NotNull().SetValidator(new InformationFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, InformationDesk desk) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var written = command.Page;
            string slug;
            if (string.IsNullOrWhiteSpace(written.Slug))
            {
                slug = await FreeSlug.ForAsync(written.Title, db.InformationPages.Select(page => page.Slug).Concat(db.InformationPages.SelectMany(page => page.OldAddresses).Select(address => address.Slug)), cancellationToken);
            }
            else
            {
                slug = written.Slug.Trim();
                await desk.MustBeFreeAsync(slug, null, cancellationToken);
            }

            var last = await db.InformationPages.MaxAsync(page => (int?)page.Position, cancellationToken) ?? -1;
            var page = new InformationPage(slug, last + 1, written.ReviewMonths!.Value);
            db.InformationPages.Add(page);
            await desk.WriteAsync(page, written.Title, written.Summary, written.Body, null, cancellationToken);
            return slug;
        }
    }
}
