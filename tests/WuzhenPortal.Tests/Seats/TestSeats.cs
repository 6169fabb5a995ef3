using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Seats;

/// <summary>Seats of a sub-forum of the sample, and people who may reserve them.</summary>
internal static class TestSeats
{
    public const string Kind = "sub-forums";

    public const string Forum = "data-governance";

    public const string Page = $"/en/me/seats/{Kind}/{Forum}";

    public static Task PlanAsync(this PortalFixture portal, string slug, int capacity, int heldBack = 0, int? version = null) =>
        portal.SendAsOperator(new PlanSeats.Command(Kind, slug, version, capacity, heldBack, IsOpen: true));

    /// <summary>Somebody whose registration was approved.</summary>
    public static async Task<Account> ApprovedAsync(this PortalFixture portal, string language = "en")
    {
        var account = await portal.CreateAccount(languageCode: language);
        var reference = await portal.SubmittedAsync(account, language);
        await portal.AdvanceAsync(reference, registration => registration.Approve(account.Id, portal.Clock.GetUtcNow()));
        return account;
    }

    public static Task<SeatStatus> ReserveAsync(this PortalFixture portal, Account account, string slug = Forum, bool instead = false) =>
        portal.Send(new ReserveSeat.Command(Kind, slug, instead), account);

    /// <summary>What the person has in a sub-forum; null for nothing live.</summary>
    public static Task<SeatStatus?> StatusOf(this PortalFixture portal, Account account, string slug = Forum) => portal.Db(db => (
        from reservation in db.SeatReservations
        join pool in db.SeatPools on reservation.PoolId equals pool.Id
        join registration in db.Registrations on reservation.RegistrationId equals registration.Id
        where pool.Slug == slug && registration.AccountId == account.Id && reservation.Status != SeatStatus.Released
        orderby reservation.Id descending
        select (SeatStatus?)reservation.Status).FirstOrDefaultAsync());

    /// <summary>Many people with approved registrations, written at once.</summary>
    public static Task<List<Account>> CrowdAsync(this PortalFixture portal, int count) => portal.Db(async db =>
    {
        var now = portal.Clock.GetUtcNow();
        var category = await db.ParticipantCategories.SingleAsync(category => category.Code == "delegate");
        var accounts = Enumerable.Range(0, count).Select(place => new Account
        {
            UserName = $"crowd{place}@example.org",
            NormalizedUserName = $"CROWD{place}@EXAMPLE.ORG",
            Email = $"crowd{place}@example.org",
            NormalizedEmail = $"CROWD{place}@EXAMPLE.ORG",
            EmailConfirmed = true,
            DisplayName = $"Crowd {place}",
            LanguageCode = "en",
            CreatedAt = now,
            SecurityStamp = $"{place}",
        }).ToList();
        db.Users.AddRange(accounts);
        await db.SaveChangesAsync();
        foreach (var account in accounts)
        {
            var registration = new Registration(category.SummitId, account.Id, RegistrationReference.New(2022), "en", account.Email!, now);
            registration.Choose(new(category, AttendanceMode.OnSite));
            registration.Identify(new("Lin", "Yue", null, "Yue LIN", "CN", account.Email!, "+86 573 8866 8866"));
            registration.Represent(new("House of Wisdom", "Scholar", "IQ"));
            registration.Submit("1", now);
            registration.Approve(account.Id, now);
            registration.TakeEvents();
            db.Registrations.Add(registration);
        }

        await db.SaveChangesAsync();
        return accounts;
    });
}
