using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Categories, their places, and people after them.</summary>
internal static class TestPlaces
{
    /// <summary>Changes a category of the sample, as the staff does.</summary>
    public static async Task SetAsync(this PortalFixture portal, Func<CategoryFields, CategoryFields> change, string code = "delegate")
    {
        var opened = await portal.SendAsOperator(new OpenCategory.Query(code));
        await portal.SendAsOperator(new EditCategory.Command(code, opened.Version, change(opened.Stored)));
    }

    public static Task<Account> RegistrarAsync(this PortalFixture portal) => portal.CreateAccount(displayName: "Rui Registrar", roles: Role.Registrar);

    /// <summary>Accepts what somebody has handed in.</summary>
    public static async Task<RegistrationStatus> ApproveAsync(this PortalFixture portal, Account registrar, Account person)
    {
        var registration = await portal.RegistrationOf(person);
        return await portal.Send(new ApproveRegistration.Command(registration.Reference, registration.Version), registrar);
    }

    /// <summary>Somebody new who has handed in a registration and was accepted.</summary>
    public static async Task<Account> AdmittedAsync(this PortalFixture portal, Account registrar, string language = "en")
    {
        var person = await portal.CreateAccount(languageCode: language);
        await portal.SubmittedAsync(person, language);
        await portal.ApproveAsync(registrar, person);
        return person;
    }

    public static async Task WithdrawAsync(this PortalFixture portal, Account person)
    {
        var registration = await portal.RegistrationOf(person);
        await portal.Send(new WithdrawRegistration.Command(registration.Reference, registration.Version), person);
    }

    public static async Task<GetMyPlace.Result> PlaceOf(this PortalFixture portal, Account person) =>
        await portal.Send(new GetMyPlace.Query((await portal.RegistrationOf(person)).Reference), person);

    public static Task<int> TakenAsync(this PortalFixture portal, string code = "delegate") =>
        portal.Db(db => db.ParticipantCategories.Where(category => category.Code == code).Select(category => category.Taken).SingleAsync());

    /// <summary>Many people with registrations that were handed in, written at once.</summary>
    /// <returns>The references.</returns>
    public static Task<List<string>> ApplicantsAsync(this PortalFixture portal, int count) => portal.Db(async db =>
    {
        var now = portal.Clock.GetUtcNow();
        var category = await db.ParticipantCategories.SingleAsync(category => category.Code == "delegate");
        var accounts = Enumerable.Range(0, count).Select(place => new Account
        {
            UserName = $"applicant{place}@example.org",
            NormalizedUserName = $"APPLICANT{place}@EXAMPLE.ORG",
            Email = $"applicant{place}@example.org",
            NormalizedEmail = $"APPLICANT{place}@EXAMPLE.ORG",
            EmailConfirmed = true,
            DisplayName = $"Applicant {place}",
            LanguageCode = "en",
            CreatedAt = now,
            SecurityStamp = $"{place}",
        }).ToList();
        db.Users.AddRange(accounts);
        await db.SaveChangesAsync();
        // Of five hundred that are drawn, two are the same now and then.
        var references = new HashSet<string>(StringComparer.Ordinal);
        while (references.Count < count)
        {
            references.Add(RegistrationReference.New(2022));
        }

        var registrations = accounts.Zip(references, (account, reference) =>
        {
            var registration = new Registration(category.SummitId, account.Id, reference, "en", account.Email!, now);
            registration.Choose(new(category, AttendanceMode.OnSite));
            registration.Identify(new("Lin", "Yue", null, "Yue LIN", "CN", account.Email!, "+86 573 8866 8866"));
            registration.Represent(new("House of Wisdom", "Scholar", "IQ"));
            registration.Submit("1", now);
            registration.TakeEvents();
            return registration;
        }).ToList();
        db.Registrations.AddRange(registrations);
        await db.SaveChangesAsync();
        return registrations.ConvertAll(registration => registration.Reference);
    });

    /// <summary>Invites somebody into a category.</summary>
    /// <returns>The way of the link in the mail.</returns>
    public static async Task<string> InvitedAsync(this PortalFixture portal, string email, string code = "delegate", bool skipsReview = false, string language = "en")
    {
        (await portal.SendAsOperator(new InvitePeople.Command(code, language, skipsReview, email, true))).Invited.ShouldBe(1);
        return await portal.LinkTo(email);
    }

    /// <summary>The way of the invitation's link in the latest mail to somebody.</summary>
    public static async Task<string> LinkTo(this PortalFixture portal, string email)
    {
        var text = (await portal.Outbox(email))[^1].PlainText;
        var start = text.IndexOf("/me/registration-invitation?code=", StringComparison.Ordinal) - 3;
        return text[start..].Split('\n', '\r', ' ')[0];
    }
}
