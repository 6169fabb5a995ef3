using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor begins an article; readers do not see it yet.</summary>
public static class CreateArticle
{
    /// <returns>Slug of the article, made from its title.</returns>
    [Requires(Permission.EditNews)]
    public sealed record Command(ArticleFields Article) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Article).NotNull().SetValidator(new ArticleFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, ArticleWriter writer) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var written = command.Article;
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var slug = await FreeSlug.ForAsync(written.Title, writer.TakenSlugs(summit), ArticleWriter.Reserved, cancellationToken);
            var article = new NewsArticle(summit, slug, written.Title, written.Summary, written.Body);
            writer.Write(article, written);
            db.NewsArticles.Add(article);
            await writer.SaveAsync(article, RevisionStep.Created, cancellationToken);
            return slug;
        }
    }
}
