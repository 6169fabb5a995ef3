using System.Text;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What leaders of delegations and their members do in these tests.</summary>
internal static class Leading
{
    public static readonly DelegationFields Fields = new(DelegationKind.Country, "المملكة العربية السعودية", "Kingdom of Saudi Arabia", "SA");

    public static MemberFields Person(string email, string family = "Zhang", string language = "en") => new(family, "Yue", null, email, null, "Minister", language);

    /// <summary>Gives a delegation, whose leader accepts.</summary>
    /// <returns>Its code.</returns>
    public static async Task<string> DelegationAsync(this PortalFixture portal, Account leader, params (string Category, int Places)[] quotas)
    {
        await portal.SendAsOperator(new GiveDelegation.Command(Fields, quotas.ToDictionary(quota => quota.Category, quota => (int?)quota.Places), leader.Email!, "en"));
        return await portal.Send(new AcceptDelegationInvitation.Command(await portal.CodeInMailTo(leader.Email!)), leader);
    }

    /// <summary>Adds somebody and takes the personal link from the mail.</summary>
    public static async Task<(string Key, string Code)> MemberAsync(this PortalFixture portal, Account leader, string delegation, string email, string category = "delegate")
    {
        var key = await portal.Send(new AddDelegationMember.Command(delegation, Person(email), category, true), leader);
        return (key, await portal.CodeInMailTo(email));
    }

    /// <summary>Completes a draft that was begun by a leader, and hands it in.</summary>
    public static async Task DraftRestAsync(this PortalFixture portal, Account person)
    {
        var version = (await portal.Send(Applicant.Identity with { Version = (await portal.RegistrationOf(person)).Version }, person, person.LanguageCode)).Version;
        await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), person, person.LanguageCode);
    }

    public static async Task<string> CodeInMailTo(this PortalFixture portal, string email)
    {
        var mail = (await portal.Outbox(email)).Last(mail => mail.PlainText.Contains("?code=", StringComparison.Ordinal)).PlainText;
        return mail[(mail.IndexOf("?code=", StringComparison.Ordinal) + 6)..][..Invitation.CodeLength];
    }

    public static Task<DelegationQuota> QuotaOf(this PortalFixture portal, string delegation, string category = "delegate") => portal.Db(db => (
        from quota in db.DelegationQuotas.AsNoTracking()
        join one in db.Delegations on quota.DelegationId equals one.Id
        join kind in db.ParticipantCategories on quota.CategoryId equals kind.Id
        where one.Code == delegation && kind.Code == category
        select quota).SingleAsync());

    public static Task<List<DelegationMember>> MembersOf(this PortalFixture portal, string delegation) => portal.Db(db => (
        from member in db.DelegationMembers.AsNoTracking()
        join one in db.Delegations on member.DelegationId equals one.Id
        where one.Code == delegation
        orderby member.Rank, member.Id
        select member).ToListAsync());

    /// <summary>Sends the upload form as a browser does.</summary>
    public static async Task<Page> UploadList(this HttpClient browser, string delegation, byte[] file, string name = "list.csv", string segment = "en")
    {
        var here = $"/{segment}/me/delegations/{delegation}/list";
        var form = await browser.GetPage(here);
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.One("main form input[name=form-token]").GetAttribute("value")!), "form-token" },
            { new StringContent("ar"), "Command.LanguageCode" },
            { new ByteArrayContent(file), "Command.Content", name },
        };
        return await Page.FromAsync(await browser.PostAsync(new Uri(here, UriKind.Relative), body, TestContext.Current.CancellationToken));
    }

    public static Task<Page> UploadList(this HttpClient browser, string delegation, string file, string segment = "en") => browser.UploadList(delegation, Encoding.UTF8.GetBytes(file), segment: segment);
}
