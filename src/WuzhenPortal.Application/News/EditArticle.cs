using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor changes an article; one that readers know says when.</summary>
public static class EditArticle
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version, ArticleFields Article) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Article).NotNull().SetValidator(new ArticleFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await ArticleToEdit.FindAsync(db, command.Slug, command.Version, cancellationToken);
            article.Rewrite(command.Article.Title, command.Article.Summary, command.Article.Body, clock.GetUtcNow());
            article.FileUnder(command.Article.TopicWords());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
