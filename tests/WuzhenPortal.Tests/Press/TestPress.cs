using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Press;

/// <summary>Journalists, and what the press office makes for them.</summary>
internal static class TestPress
{
    /// <summary>Somebody whose registration for the press was approved.</summary>
    /// <param name="isCleared">Whether the terms of the embargo are accepted as well.</param>
    public static async Task<Account> JournalistAsync(this PortalFixture portal, bool isCleared = false)
    {
        var journalist = await portal.OfPressAsync(isApproved: true);
        if (isCleared)
        {
            await portal.Send(new AcceptPressTerms.Command(PressClearance.Terms, true), journalist);
        }

        return journalist;
    }

    /// <summary>Somebody whose registration for the press waits for a decision.</summary>
    public static Task<Account> ApplicantAsync(this PortalFixture portal) => portal.OfPressAsync(isApproved: false);

    public static async Task<List<Account>> JournalistsAsync(this PortalFixture portal, int count)
    {
        var all = new List<Account>();
        for (var place = 0; place < count; place++)
        {
            all.Add(await portal.JournalistAsync());
        }

        return all;
    }

    public static Task<string> ReferenceOf(this PortalFixture portal, Account account) =>
        portal.Db(db => db.Registrations.Where(registration => registration.AccountId == account.Id).Select(registration => registration.Reference).SingleAsync());

    public static Task<Account> OfficerAsync(this PortalFixture portal) => portal.CreateAccount(roles: Role.PressOfficer);

    /// <summary>A pool that opens in an hour and closes in a day, by the portal's clock; its code.</summary>
    public static Task<string> PoolAsync(this PortalFixture portal, Account officer, int places, PoolWay way = PoolWay.Lot)
    {
        var now = portal.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var (opens, closes) = (now.AddHours(1).DateTime, now.AddDays(1).DateTime);
        return portal.Send(
            new SavePressPool.Command(null, 0, new PoolFields(
                LocalizedText.Of("en", "Photographs at the opening"), null, PoolKind.Photo, way, places, null,
                DateOnly.FromDateTime(opens), TimeOnly.FromDateTime(opens), DateOnly.FromDateTime(closes), TimeOnly.FromDateTime(closes))), officer);
    }

    public static void ToOpening(this PortalFixture portal) => portal.Clock.Advance(TimeSpan.FromHours(1));

    public static void ToClosing(this PortalFixture portal) => portal.Clock.Advance(TimeSpan.FromHours(23));

    public static Task<PoolApplication> ApplicationOf(this PortalFixture portal, string pool, Account account) => portal.Db(db => (
        from application in db.PoolApplications.AsNoTracking()
        join one in db.PressPools on application.PoolId equals one.Id
        join registration in db.Registrations on application.RegistrationId equals registration.Id
        where one.Code == pool && registration.AccountId == account.Id
        select application).SingleAsync());

    private static async Task<Account> OfPressAsync(this PortalFixture portal, bool isApproved)
    {
        var account = await portal.CreateAccount();
        await portal.Db(async db =>
        {
            var now = portal.Clock.GetUtcNow();
            var category = await db.ParticipantCategories.SingleAsync(category => category.Code == ReadPressCentre.Category);
            var registration = new Registration(category.SummitId, account.Id, RegistrationReference.New(2022), "en", account.Email!, now);
            registration.Choose(new(category, AttendanceMode.OnSite));
            registration.Identify(new("Noor", "Sami", "سامي نور", "Sami NOOR", "EG", account.Email!, "+20 2 2576 0000"));
            registration.Represent(new($"The River Post {account.Id.ToString(CultureInfo.InvariantCulture)}", "Reporter", "EG"));
            registration.Submit("1", now, isInvited: true);
            if (isApproved)
            {
                registration.Approve(account.Id, now);
            }

            registration.TakeEvents();
            db.Registrations.Add(registration);
            await db.SaveChangesAsync();
        });
        return account;
    }

    /// <summary>How a request ended: "done", the key of the rule that said no, or which failure.</summary>
    public static async Task<string> Answer(Func<Task> asked)
    {
        try
        {
            await asked();
            return "done";
        }
        catch (RuleViolation violation)
        {
            return violation.Key;
        }
        catch (Exception failure) when (failure is Application.NotFound or Forbidden)
        {
            return failure.GetType().Name;
        }
    }
}
