using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor brings a version, or a chapter of it, in one language as a file.</summary>
public static class AddPublicationFile
{
    /// <param name="Publication">Slug.</param>
    /// <param name="Number">Of the version.</param>
    /// <param name="Chapter">Code; null or empty for the whole.</param>
    /// <param name="Language">Code of the language of what is written in it.</param>
    /// <param name="File">On the disk already.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, string Number, string? Chapter, string Language, IncomingPublication? File) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Language).Must(code => Domain.Language.ByCode(code) is not null).WithErrorCode("NotNullValidator");
            RuleFor(command => command.File).NotNull().WithErrorCode("Publications.Desk.NoFile");
            RuleFor(command => command.File).Custom((file, context) =>
            {
                if (file?.Fault is { } fault)
                {
                    context.AddFailure(new ValidationFailure(context.PropertyPath, fault)
                    {
                        ErrorCode = fault,
                        FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["MostMegabytes"] = IncomingPublication.MaxSize / 1024 / 1024 },
                    });
                }
            });
        }
    }

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Publication, cancellationToken);
            var version = publication.Versions.SingleOrDefault(version => version.Number == command.Number) ?? throw new NotFound();
            var chapter = string.IsNullOrEmpty(command.Chapter) ? null : publication.Chapters.SingleOrDefault(chapter => chapter.Code == command.Chapter) ?? throw new NotFound();
            var (chapterId, kind) = (chapter?.Id, command.File!.Kind);
            var isThere = await db.PublicationFiles.AnyAsync(
                file => file.PublicationVersionId == version.Id && file.PublicationChapterId == chapterId && file.LanguageCode == command.Language && file.Kind == kind, cancellationToken);
            if (isThere)
            {
                throw new RuleViolation("Publications.Desk.FileTwice") { Property = nameof(Command.File) };
            }

            db.PublicationFiles.Add(new PublicationFile(publication, version, chapter, command.Language, command.File.Keep(), clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
