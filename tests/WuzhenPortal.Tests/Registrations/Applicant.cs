using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What a person who registers does, by form or through the mediator.</summary>
internal static class Applicant
{
    public static readonly SaveIdentity.Command Identity = new(null, "Al-Khwarizmi", "Muhammad", "محمد الخوارزمي", "Muhammad AL-KHWARIZMI", "SA", "m@example.org", "+966 50 123 4567");

    /// <summary>Fills all steps without handing in; the version of the draft.</summary>
    public static async Task<int> DraftAsync(this PortalFixture portal, Account account, string language = "en")
    {
        var version = (await portal.Send(new SaveCategory.Command(null, "delegate", AttendanceMode.OnSite), account, language)).Version;
        version = (await portal.Send(Identity with { Version = version }, account, language)).Version;
        version = (await portal.Send(new SaveOrganisation.Command(version, "House of Wisdom", "Scholar", "IQ"), account, language)).Version;
        return (await portal.Send(new SaveInterests.Command(version, ["data-governance"]), account, language)).Version;
    }

    /// <summary>Fills all steps and hands in; the reference.</summary>
    public static async Task<string> SubmittedAsync(this PortalFixture portal, Account account, string language = "en") =>
        await portal.Send(new SubmitRegistration.Command(await portal.DraftAsync(account, language), RegistrationTerms.Version, true), account, language);

    /// <summary>Answers what the standard form of a category demands; the version of the draft.</summary>
    public static async Task<int> AnswerAsync(this PortalFixture portal, Account account, int version, string category) =>
        (await portal.Send(new SaveQuestions.Command(version, Demanded(category)), account)).Version;

    /// <summary>The fewest answers with which the standard form of a category can be handed in.</summary>
    private static Dictionary<string, string?[]> Demanded(string category) => category switch
    {
        "speaker" => new() { ["talk-language"] = ["en"] },
        "press" => new() { ["outlet"] = ["The River Post"], ["medium"] = ["print"] },
        "exhibitor" => new() { ["exhibitor"] = ["Loom Works"], ["stand-role"] = ["presenting"] },
        "staff" => new() { ["unit"] = ["Protocol"], ["duty"] = ["Receiving guests"] },
        "volunteer" => new() { ["birth-date"] = ["2000-02-29"], ["spoken"] = ["en"], ["shifts"] = ["morning"], ["motivation"] = ["I would like to meet people from everywhere."] },
        _ => [],
    };

    /// <summary>What a registrar's decision does: the rule, its events, one transaction.</summary>
    public static async Task AdvanceAsync(this PortalFixture portal, string reference, Action<Registration> decide)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Persistence.PortalDbContext>();
        var registration = await db.Registrations.Include(registration => registration.Category).Include(registration => registration.Steps).SingleAsync(registration => registration.Reference == reference);
        decide(registration);
        foreach (var happened in registration.TakeEvents())
        {
            await scope.ServiceProvider.GetRequiredService<IPublisher>().Publish(Happened.Wrap(happened));
        }

        await db.SaveChangesAsync();
    }

    public static Task<Registration> RegistrationOf(this PortalFixture portal, Account account) => portal.Db(db => db.Registrations.AsNoTracking()
        .Include(registration => registration.Steps).Include(registration => registration.Interests)
        .Where(registration => registration.AccountId == account.Id).OrderByDescending(registration => registration.Id).FirstAsync());

    /// <summary>Walks all steps by their forms, scripts off; the review page.</summary>
    public static async Task<Page> WalkToReview(this HttpClient browser, string language)
    {
        var page = await browser.GetPage($"/{language}/register/category");
        page = await browser.Follow(await browser.Submit(page, values: [("Command.Category", "delegate"), ("Command.Mode", "OnSite")]));
        page = await browser.Follow(await browser.Submit(page, values: [
            ("Command.FamilyName", Identity.FamilyName), ("Command.GivenName", Identity.GivenName), ("Command.NativeName", Identity.NativeName), ("Command.BadgeName", Identity.BadgeName),
            ("Command.Nationality", Identity.Nationality), ("Command.Email", Identity.Email), ("Command.Phone", Identity.Phone)]));
        page = await browser.Follow(await browser.Submit(page, values: [("Command.Organisation", "House of Wisdom"), ("Command.Position", "Scholar"), ("Command.Country", "IQ")]));
        page = await browser.Follow(await browser.Submit(page, values: [("Command.SubForums", "data-governance"), ("Command.SubForums", "think-tanks")]));
        return await browser.Follow(await browser.Submit(page));
    }
}
