using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor puts a publication on the shelf; readers do not see it yet.</summary>
public static class CreatePublication
{
    /// <returns>Slug of the publication: made from its title, and fixed from then on.</returns>
    [Requires(Permission.EditPublications)]
    public sealed record Command(PublicationFields Publication) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Publication).NotNull().SetValidator(new PublicationFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var written = command.Publication;
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var taken = db.Publications.Where(publication => publication.SummitId == summit).Select(publication => publication.Slug);
            var slug = await FreeSlug.ForAsync(written.Title, taken, cancellationToken);
            var publication = new Publication(summit, slug, written.Series, written.Title, written.ReleasedOn!.Value);
            publication.Withdraw();
            await desk.WriteAsync(publication, written, cancellationToken);
            db.Publications.Add(publication);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
    }
}
