using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>What an editor finds beside an article: what the same person typed before and did not save, and what it could be about.</summary>
public static class OpenEditing
{
    /// <param name="Slug">Null for an article that is not there yet.</param>
    [Requires(Permission.EditNews)]
    public sealed record Query(string? Slug) : IQuery<Result>;

    /// <param name="Typed">Null where nothing was.</param>
    public sealed record Result(TypedBefore? Typed, IReadOnlyList<RelatedThing> Things, bool NeedsFourEyes);

    /// <param name="Form">As it was kept by <see cref="KeepDraft"/>.</param>
    public sealed record TypedBefore(string Form, int SeenVersion, DateTimeOffset At);

    internal sealed class Handler(PortalDbContext db, RelatedThings things, ArticleWriter writer, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var account = user.AccountId;
            var drafts = db.ArticleDrafts.AsNoTracking().Where(draft => draft.AccountId == account);
            drafts = query.Slug is null
                ? drafts.Where(draft => draft.ArticleId == null)
                : drafts.Where(draft => db.NewsArticles.Any(article => article.Id == draft.ArticleId && article.SummitId == summit && article.Slug == query.Slug));
            return new(
                await drafts.OrderByDescending(draft => draft.Id).Select(draft => new TypedBefore(draft.Form, draft.SeenVersion, draft.TypedAt)).FirstOrDefaultAsync(cancellationToken),
                await things.AllAsync(summit, cancellationToken),
                await writer.NeedsFourEyesAsync(summit, cancellationToken));
        }
    }
}
