using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor writes a line of the table of contents.</summary>
public static class SavePublicationChapter
{
    /// <summary>Most chapters of a publication.</summary>
    public const int Most = 100;

    private const int MostPages = 9999;

    /// <param name="Publication">Slug.</param>
    /// <param name="Version">Of the publication that the editor saw; saving on another one is a conflict.</param>
    /// <param name="Code">Of the chapter to change; null for a new one.</param>
    /// <param name="Page">On which it begins.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, int Version, string? Code, LocalizedText Title, int? Page) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Title).Written("Publications.TitleMissing");
            RuleFor(command => command.Title).AtMost(PublicationFields.TitleLength);
            RuleFor(command => command.Page).InclusiveBetween(1, MostPages);
        }
    }

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Publication, command.Version, cancellationToken);
            if (command.Code is { } code && publication.Chapters.All(chapter => chapter.Code != code))
            {
                throw new NotFound();
            }

            RuleViolation.Unless(command.Code is not null || publication.Chapters.Count < Most, "Publications.Desk.TooManyChapters", Most);
            publication.WriteChapter(command.Code, command.Title, command.Page);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
