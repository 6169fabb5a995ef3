using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Application.Registrations.Keeping;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>The newsletter to a person's address.</summary>
internal sealed class NewsletterData(PortalDbContext db) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var email = await db.Users.Where(account => account.Id == accountId).Select(account => account.Email).SingleAsync(cancel);
        var own = await To(email).AsNoTracking().Select(own => new { own.Email, own.LanguageCode, own.Frequency, own.Topics, own.AskedAt, own.ConfirmedAt }).ToListAsync(cancel);
        if (own.Count > 0)
        {
            yield return PersonalFile.Json("newsletter.json", own);
        }
    }

    public Task EraseAsync(ErasedPerson person, CancellationToken cancel) => person.Email is null ? Task.CompletedTask : To(person.Email).ExecuteDeleteAsync(cancel);

    private IQueryable<NewsletterSubscription> To(string? email)
    {
        var key = NewsletterSubscription.KeyOf(email ?? "");
        return db.NewsletterSubscriptions.Where(own => own.EmailKey == key);
    }
}

/// <summary>Sign-ups for the newsletter that nobody confirmed.</summary>
internal sealed class KeptNewsletterSignUps(PortalDbContext db) : IKeepsForATime
{
    public string Kind => "NewsletterSignUps";

    public int UsualDays => 7;

    public bool IsOfASummit => false;

    public Task<int> CountAsync(KeepingTime time, CancellationToken cancel) => Over(time).CountAsync(cancel);

    public Task<int> EndAsync(KeepingTime time, CancellationToken cancel) => Over(time).ExecuteDeleteAsync(cancel);

    private IQueryable<NewsletterSubscription> Over(KeepingTime time) => db.NewsletterSubscriptions.Where(asked => asked.ConfirmedAt == null && asked.AskedAt <= time.Before);
}
