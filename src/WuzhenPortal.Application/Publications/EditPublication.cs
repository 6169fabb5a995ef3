using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor changes what is written about a publication, or until when it is under embargo.</summary>
public static class EditPublication
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditPublications)]
    public sealed record Command(string Slug, int Version, PublicationFields Publication, TranslationFields? Translation = null) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Publication).NotNull().SetValidator(new PublicationFields.Validator());
            RuleFor(command => command.Translation!).SetValidator(new TranslationFields.Validator()).When(command => command.Translation is not null);
        }
    }

    internal sealed class Handler(PortalDbContext db, PublicationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var publication = await desk.FindAsync(command.Slug, command.Version, cancellationToken);
            await desk.WriteAsync(publication, command.Publication, cancellationToken);
            command.Translation?.ApplyTo(publication);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
