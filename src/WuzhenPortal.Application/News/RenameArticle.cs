using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor gives an article another address; the old one leads to it.</summary>
public static class RenameArticle
{
    /// <param name="Version">What the editor saw; another one is a conflict.</param>
    /// <param name="NewSlug">As typed; becomes lower-case Latin letters, digits and hyphens.</param>
    /// <returns>The slug that the article has now.</returns>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Slug, int Version, string? NewSlug) : ICommand<string>, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.NewSlug).NotEmpty().MaximumLength(Slug.MaxLength);
    }

    internal sealed class Handler(PortalDbContext db, ArticleWriter writer) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var article = await writer.FindAsync(command.Slug, command.Version, cancellationToken);
            var wished = LocalizedText.Of(Language.English.Code, command.NewSlug);
            if (!wished.ToString().Any(char.IsAsciiLetterOrDigit))
            {
                throw new RuleViolation("News.Desk.SlugIsNone") { Property = nameof(Command.NewSlug) };
            }

            var slug = Slug.From(wished);
            if (slug == article.Slug)
            {
                return slug;
            }

            if (ArticleWriter.Reserved.Contains(slug) || await writer.TakenSlugs(article.SummitId, except: article.Id).ContainsAsync(slug, cancellationToken))
            {
                throw new RuleViolation("News.Desk.SlugIsTaken") { Property = nameof(Command.NewSlug) };
            }

            // An address that the article had before and has again no longer leads away from itself.
            await db.FormerSlugs.Where(former => former.ArticleId == article.Id && former.Slug == slug).ExecuteDeleteAsync(cancellationToken);
            db.FormerSlugs.Add(new FormerSlug { SummitId = article.SummitId, ArticleId = article.Id, Slug = article.Slug });
            article.Rename(slug);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
    }
}
