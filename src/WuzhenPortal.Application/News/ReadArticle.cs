using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>How an article answers to somebody who knows its address.</summary>
public enum ArticleAnswer
{
    /// <summary>It may be read; under embargo if it says so.</summary>
    Read,

    /// <summary>It is under embargo, and the reader is accredited but has not accepted its terms yet.</summary>
    TermsFirst,

    /// <summary>It could be read once, and was withdrawn since.</summary>
    Withdrawn,

    /// <summary>It has another address now.</summary>
    Moved,
}

/// <summary>A visitor reads one article.</summary>
public static class ReadArticle
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Article">Null unless it may be read here.</param>
    /// <param name="MovedTo">Slug that it has now; null unless it has moved.</param>
    public sealed record Result(ArticleAnswer Answer, Article? Article, string? MovedTo);

    /// <param name="Summary">As written; empty where the text speaks for itself.</param>
    /// <param name="Teaser">One paragraph, for previews.</param>
    /// <param name="Html">The text as safe HTML, in the sender's language or the next best.</param>
    /// <param name="UpdatedAt">Null unless its words changed after it appeared.</param>
    /// <param name="EmbargoedUntil">Null unless it is under embargo now.</param>
    /// <param name="Corrections">The last first.</param>
    public sealed record Article(
        string Slug, LocalizedText Title, LocalizedText Summary, LocalizedText Teaser, LocalizedValue Html,
        DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt, IReadOnlyList<string> Topics,
        DateTimeOffset? EmbargoedUntil, bool IsBreaking, IReadOnlyList<CorrectionNote> Corrections, IReadOnlyList<RelatedThing> Related);

    public sealed record CorrectionNote(DateTimeOffset At, LocalizedText Text);

    internal sealed class Handler(PortalDbContext db, NewsMarkdown markdown, MediaFigures figures, RelatedThings things, PressClearance clearance, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var given = db.NewsArticles.AsNoTracking().Where(article => article.SummitId == summit && (article.Status == NewsStatus.Published || article.Status == NewsStatus.Withdrawn));
            var found = given.Where(article => article.Slug == query.Slug);
            var isMoved = false;
            if (!await found.AnyAsync(cancellationToken))
            {
                var former = db.FormerSlugs.Where(former => former.SummitId == summit && former.Slug == query.Slug).Select(former => former.ArticleId);
                (found, isMoved) = (given.Where(article => former.Contains(article.Id)), true);
            }

            var article = await found
                .Select(article => new
                {
                    article.Slug,
                    article.Status,
                    article.PublicTitle,
                    article.PublicSummary,
                    article.PublicBody,
                    article.PublishedAt,
                    article.EmbargoedFrom,
                    article.UpdatedAt,
                    article.BreakingUntil,
                    article.Tags,
                    article.Related,
                    Corrections = article.Corrections.Where(correction => correction.ShownAt != null).OrderByDescending(correction => correction.ShownAt)
                        .Select(correction => new CorrectionNote(correction.ShownAt!.Value, correction.Text)).ToList(),
                })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            if (await AnswerAsync(article.Status, article.PublishedAt, article.EmbargoedFrom, now, cancellationToken) is var answer && answer != ArticleAnswer.Read)
            {
                return new(answer, null, null);
            }

            if (isMoved)
            {
                return new(ArticleAnswer.Moved, null, article.Slug);
            }

            var body = article.PublicBody.In(user.LanguageCode);
            var published = article.PublishedAt!.Value;
            return new(ArticleAnswer.Read, new Article(
                article.Slug,
                article.PublicTitle,
                // A summary in another language than the text below it would say it twice, half of it in words that the reader may not know.
                LocalizedText.Of(body.LanguageCode, article.PublicSummary[body.LanguageCode]),
                markdown.Teaser(article.PublicSummary, article.PublicBody),
                body with { Text = markdown.ToHtml(body.Text, await figures.ForReadersAsync([body.Text], cancellationToken)) },
                published,
                article.UpdatedAt > published ? article.UpdatedAt : null,
                [.. article.Tags],
                published > now ? published : null,
                article.BreakingUntil > now,
                article.Corrections,
                await things.FindAsync(query.Year, summit, article.Related, cancellationToken)), null);
        }

        /// <exception cref="NotFound">For this reader there is no such article: nothing tells it from one that was never written.</exception>
        private async Task<ArticleAnswer> AnswerAsync(NewsStatus status, DateTimeOffset? publishedAt, DateTimeOffset? embargoedFrom, DateTimeOffset now, CancellationToken cancel)
        {
            if (publishedAt <= now)
            {
                return status == NewsStatus.Withdrawn ? ArticleAnswer.Withdrawn : ArticleAnswer.Read;
            }

            return status == NewsStatus.Published && embargoedFrom <= now
                ? await clearance.OfSenderAsync(cancel) switch
                {
                    PressStanding.Cleared => ArticleAnswer.Read,
                    PressStanding.Accredited => ArticleAnswer.TermsFirst,
                    _ => throw new NotFound(),
                }
                : throw new NotFound();
        }
    }
}
