using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor says what is wrong in a publication, and what is right.</summary>
public static class SavePublicationErratum
{
    /// <summary>Longest erratum in one language, in characters.</summary>
    public const int TextLength = 2000;

    /// <param name="Publication">Slug.</param>
    /// <param name="Code">Of the one to change; null for a new one.</param>
    /// <param name="Version">Of the erratum that the editor saw; saving on another one is a conflict.</param>
    /// <param name="Place">Where it stands, such as a page.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, string? Code, int Version, LocalizedText Text, string? Place) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Text).Written("Publications.ErratumMissing");
            RuleFor(command => command.Text).AtMost(TextLength, isUnbounded: true);
            RuleFor(command => command.Place).MaximumLength(PublicationErratum.PlaceLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var publication = await desk.FindAsync(command.Publication, cancellationToken);
            var erratum = await ErratumAsync(publication, command, now, cancellationToken);
            erratum.Write(command.Text, string.IsNullOrWhiteSpace(command.Place) ? null : command.Place.Trim(), now);
            await db.SaveChangesAsync(cancellationToken);
        }

        private async Task<PublicationErratum> ErratumAsync(Publication publication, Command command, DateTimeOffset now, CancellationToken cancel)
        {
            if (command.Code is null)
            {
                var added = new PublicationErratum(publication, now);
                db.PublicationErrata.Add(added);
                return added;
            }

            var erratum = await db.PublicationErrata.SingleOrDefaultAsync(erratum => erratum.PublicationId == publication.Id && erratum.Code == command.Code, cancel) ?? throw new NotFound();
            erratum.MustBe(command.Version);
            return erratum;
        }
    }
}
