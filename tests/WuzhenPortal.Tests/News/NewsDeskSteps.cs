using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.News;

/// <summary>What the tests of the news desk do again and again.</summary>
internal static class NewsDeskSteps
{
    public static ArticleFields Fields(string title, string body = "A text.") => new(LocalizedText.Of("en", title), LocalizedText.Empty, LocalizedText.Of("en", body), null);

    public static Task<string> DraftAsync(this PortalFixture portal, string title, string body = "A text.") => portal.SendAsOperator(new CreateArticle.Command(Fields(title, body)));

    public static Task<NewsArticle> StoredAsync(this PortalFixture portal, string slug) => portal.Db(db => db.NewsArticles.AsNoTracking().Include(article => article.Corrections).SingleAsync(article => article.Slug == slug));

    /// <summary>A journalist whose accreditation was approved, and who accepted the terms or did not yet.</summary>
    public static async Task<Account> JournalistAsync(this PortalFixture portal, bool isCleared)
    {
        var account = await portal.CreateAccount();
        await portal.Db(async db =>
        {
            var summit = await db.Summits.Where(summit => summit.IsCurrent).Select(summit => summit.Id).SingleAsync();
            var press = await db.ParticipantCategories.Where(category => category.SummitId == summit && category.Code == ReadPressCentre.Category).Select(category => category.Id).SingleAsync();
            var registration = new Registration(summit, account.Id, $"WZ22-{account.Id}", "en", account.Email!, portal.Clock.GetUtcNow());
            db.Registrations.Add(registration);
            if (isCleared)
            {
                db.EmbargoAcceptances.Add(new EmbargoAcceptance { SummitId = summit, AccountId = account.Id, TermsVersion = PressClearance.Terms, AcceptedAt = portal.Clock.GetUtcNow() });
            }

            await db.SaveChangesAsync();
            await db.Registrations.Where(found => found.Id == registration.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(found => found.Status, RegistrationStatus.Approved).SetProperty(found => found.CategoryId, press));
        });
        return account;
    }
}
