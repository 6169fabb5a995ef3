using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor begins an article; readers do not see it yet.</summary>
public static class CreateArticle
{
    /// <returns>Slug of the article: made from its title, and fixed from then on.</returns>
    [Requires(Permission.EditNews)]
    public sealed record Command(ArticleFields Article) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Article).NotNull().SetValidator(new ArticleFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var written = command.Article;
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var taken = db.NewsArticles.Where(article => article.SummitId == summit).Select(article => article.Slug);
            var slug = await FreeSlug.ForAsync(written.Title, taken, cancellationToken);
            var article = new NewsArticle(summit, slug, written.Title, written.Summary, written.Body);
            article.FileUnder(written.TopicWords());
            db.NewsArticles.Add(article);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
    }
}
