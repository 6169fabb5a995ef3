using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>Who wrote what at the news desk. The words stay with the summit; whose they were is forgotten with the account.</summary>
internal sealed class NewsData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var typed = await db.ArticleDrafts.AsNoTracking().Where(draft => draft.AccountId == accountId).Select(draft => new { draft.TypedAt, draft.Form }).ToListAsync(cancel);
        var saved = await db.ArticleRevisions.AsNoTracking().Where(revision => revision.AccountId == accountId).OrderBy(revision => revision.Id)
            .Select(revision => new { Article = db.NewsArticles.Where(article => article.Id == revision.ArticleId).Select(article => article.Slug).First(), revision.Number, revision.Step, revision.At })
            .ToListAsync(cancel);
        if (typed.Count + saved.Count > 0)
        {
            yield return PersonalFile.Json("news.json", new { Typed = typed, Saved = saved });
        }
    }

    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        if (person.AccountId is { } id)
        {
            await db.ArticleDrafts.Where(draft => draft.AccountId == id).ExecuteDeleteAsync(cancel);
            await db.ArticlePresences.Where(presence => presence.AccountId == id).ExecuteDeleteAsync(cancel);
            await db.ArticleRevisions.Where(revision => revision.AccountId == id).ExecuteUpdateAsync(set => set.SetProperty(revision => revision.AccountId, (long?)null), cancel);
            await db.NewsArticles.Where(article => article.WrittenBy == id).ExecuteUpdateAsync(set => set.SetProperty(article => article.WrittenBy, (long?)null), cancel);
        }
    }
}
