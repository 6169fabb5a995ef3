using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor notes a version in which a publication was given out, and what changed with it.</summary>
public static class SavePublicationVersion
{
    /// <summary>Longest note in one language, in characters.</summary>
    public const int NoteLength = 500;

    /// <param name="Publication">Slug.</param>
    /// <param name="Version">Of the publication that the editor saw; saving on another one is a conflict.</param>
    /// <param name="Was">Number of the one to change; null for a new one.</param>
    /// <param name="Number">As in 1.1.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Publication, int Version, string? Was, string Number, DateOnly? ReleasedOn, LocalizedText Note) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Number).NotEmpty().MaximumLength(PublicationVersion.NumberLength);
            RuleFor(command => command.Number).Must(number => string.IsNullOrEmpty(number) || number.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit))).WithErrorCode("Publications.Desk.NumberWrong");
            RuleFor(command => command.ReleasedOn).NotNull().WithErrorCode("NotEmptyValidator");
            RuleFor(command => command.Note).AtMost(NoteLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Publication, command.Version, cancellationToken);
            if (command.Was is { } was && publication.Versions.All(version => version.Number != was))
            {
                throw new NotFound();
            }

            publication.WriteVersion(command.Was, command.Number, command.ReleasedOn!.Value, command.Note);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
