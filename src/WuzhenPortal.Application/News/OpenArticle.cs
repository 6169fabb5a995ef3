using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor opens an article, wherever it stands.</summary>
public static class OpenArticle
{
    [Requires(Permission.EditNews)]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="IsScheduled">Published for a time that is still to come.</param>
    /// <param name="Languages">Those in which something is written.</param>
    /// <param name="WaitsForOthers">Whether something in it is not yet shown to its readers, because somebody else has to agree.</param>
    /// <param name="MayPublish">Whether the sender may, where four eyes are asked for.</param>
    /// <param name="WrittenBy">Whose words were written last; null where nobody knows.</param>
    public sealed record Result(
        ArticleFields Stored, int Version, NewsStatus Status, bool IsScheduled, DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt, DateTimeOffset? EmbargoedFrom,
        bool IsPinned, DateTimeOffset? BreakingUntil, IReadOnlyDictionary<string, Standing> Languages, IReadOnlyList<ReadArticle.CorrectionNote> Corrections,
        bool WaitsForOthers, bool MayPublish, string? WrittenBy);

    /// <param name="IsOutdated">Whether the source changed since it was last confirmed.</param>
    /// <param name="IsPublic">Whether readers have something of it.</param>
    /// <param name="IsUnshown">Whether readers have something else of it than what is written.</param>
    public sealed record Standing(LanguageState State, bool IsOutdated, bool IsPublic, bool IsUnshown);

    internal sealed class Handler(PortalDbContext db, ArticleWriter writer, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var article = await db.NewsArticles.AsNoTracking().Include(article => article.Corrections).SingleOrDefaultAsync(article => article.SummitId == summit && article.Slug == request.Slug, cancellationToken)
                ?? throw new NotFound();
            var isPublished = article.Status == NewsStatus.Published;
            var states = article.WrittenLanguages.ToDictionary(code => code, code => article.StandingOf(code).State);
            return new(
                new ArticleFields(article.Title, article.Summary, article.Body, string.Join(", ", article.Tags), article.SourceLanguage, states, [], [.. article.Related]),
                article.Version,
                article.Status,
                isPublished && article.PublishedAt > now,
                article.PublishedAt,
                article.UpdatedAt,
                article.EmbargoedFrom,
                article.IsPinned,
                article.BreakingUntil,
                article.WrittenLanguages.ToDictionary(code => code, code => new Standing(
                    states[code], article.IsOutdated(code), isPublished && article.PublicBody[code] is not null, isPublished && article.IsUnshown(code))),
                [.. article.Corrections.OrderByDescending(correction => correction.WrittenAt).Select(correction => new ReadArticle.CorrectionNote(correction.ShownAt ?? correction.WrittenAt, correction.Text))],
                article.HasUnshown,
                user.AccountId != article.WrittenBy || !await writer.NeedsFourEyesAsync(summit, cancellationToken),
                await db.Users.Where(account => account.Id == article.WrittenBy).Select(account => account.DisplayName).FirstOrDefaultAsync(cancellationToken));
        }
    }
}
