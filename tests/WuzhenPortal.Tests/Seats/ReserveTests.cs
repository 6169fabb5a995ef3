using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Seats;

/// <summary>Delegates reserve seats, wait, take what is offered and give back.</summary>
public sealed class ReserveTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task An_approved_delegate_reserves_a_seat_gives_it_back_and_the_next_in_line_takes_it()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 1);
        var (first, second) = (await portal.ApprovedAsync(), await portal.ApprovedAsync("zh-Hans"));
        var browser = await portal.SignedIn(first);
        var page = await browser.GetPage(TestSeats.Page);
        page.MainText.ShouldContain("Left: 1 of 1");
        page = await browser.Follow(await browser.Submit(page, "form[action$='data-governance']"));
        page.MainText.ShouldContain("Your seat is reserved. A mail is on its way.");
        (await MailsTo(first)).ShouldBe(["Your seat is reserved: " + await NameAsync("en")]);

        (await portal.ReserveAsync(second)).ShouldBe(SeatStatus.Waiting);
        var other = await portal.SignedIn(second);
        (await other.GetPage("/zh/me/seats/sub-forums/data-governance")).MainText.ShouldContain("候补第 1 位");
        (await browser.Submit(await browser.GetPage(TestSeats.Page), "form[action*='Accept']", "button[formaction]")).Location.ShouldBe("/en/me/seats");

        page = await other.GetPage("/zh/me/seats/sub-forums/data-governance");
        page.MainText.ShouldContain("已有空席为您保留");
        page = await other.Follow(await other.Submit(page, "form[action*='Accept']"));
        page.MainText.ShouldContain("您的席位已预约成功");
        (await MailsTo(second)).Count.ShouldBe(3);
        (await portal.StatusOf(second)).ShouldBe(SeatStatus.Confirmed);
        (await portal.StatusOf(first)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_hundred_people_after_the_last_ten_seats_get_ten()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 12, heldBack: 2);
        var crowd = await portal.CrowdAsync(200);
        var got = await Task.WhenAll(crowd.Select(account => Task.Run(() => portal.ReserveAsync(account))));
        got.Count(status => status == SeatStatus.Confirmed).ShouldBe(10);
        got.Count(status => status == SeatStatus.Waiting).ShouldBe(190);
        (await portal.Db(db => db.SeatPools.Select(pool => pool.Taken).SingleAsync())).ShouldBe(10);
        (await portal.Db(db => db.SeatReservations.CountAsync(reservation => reservation.Status == SeatStatus.Confirmed))).ShouldBe(10);
    }

    [Fact]
    public async Task One_person_who_asks_twice_at_once_gets_one_seat()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 10);
        var person = await portal.ApprovedAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Answer(() => portal.ReserveAsync(person)))));
        tries.Count(answer => answer == "Confirmed").ShouldBe(1);
        (await portal.Db(db => db.SeatPools.Select(pool => pool.Taken).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_seat_at_the_same_time_is_refused_and_can_be_swapped()
    {
        var (one, other) = await AtTheSameTimeAsync();
        await portal.PlanAsync(one, capacity: 5);
        await portal.PlanAsync(other, capacity: 5);
        var person = await portal.ApprovedAsync();
        await portal.ReserveAsync(person, one);
        (await Answer(() => portal.ReserveAsync(person, other))).ShouldBe("Seats.Clash");
        (await portal.Db(db => db.SeatPools.Where(pool => pool.Slug == other).Select(pool => pool.Taken).SingleAsync())).ShouldBe(0);

        var browser = await portal.SignedIn(person);
        var page = await browser.GetPage($"/en/me/seats/sub-forums/{other}");
        page.MainText.ShouldContain("You have a seat at the same time");
        await browser.Submit(page, $"form[action$='{other}']");
        (await portal.StatusOf(person, one)).ShouldBeNull();
        (await portal.StatusOf(person, other)).ShouldBe(SeatStatus.Confirmed);
    }

    [Fact]
    public async Task Who_wants_to_swap_keeps_the_seat_when_the_other_is_full()
    {
        var (one, other) = await AtTheSameTimeAsync();
        await portal.PlanAsync(one, capacity: 5);
        await portal.PlanAsync(other, capacity: 1);
        await portal.ReserveAsync(await portal.ApprovedAsync(), other);
        var person = await portal.ApprovedAsync();
        await portal.ReserveAsync(person, one);
        (await portal.ReserveAsync(person, other, instead: true)).ShouldBe(SeatStatus.Waiting);
        (await portal.StatusOf(person, one)).ShouldBe(SeatStatus.Confirmed);
    }

    [Fact]
    public async Task An_offered_seat_is_held_until_its_time_and_then_passes_on()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 1);
        var (first, second, third) = (await portal.ApprovedAsync(), await portal.ApprovedAsync(), await portal.ApprovedAsync());
        foreach (var person in new[] { first, second, third })
        {
            await portal.ReserveAsync(person);
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await portal.Send(new ReleaseSeat.Command(TestSeats.Kind, TestSeats.Forum), first);
        (await portal.StatusOf(second)).ShouldBe(SeatStatus.Offered);
        (await portal.ReserveAsync(first)).ShouldBe(SeatStatus.Waiting, "an offered seat is nobody else's");
        portal.Clock.Advance(WaitingList.OfferLasts - TimeSpan.FromMinutes(1));
        (await portal.SendAsOperator(new ExpireOffers.Command())).ShouldBe(0);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Answer(() => portal.Send(new AcceptSeat.Command(TestSeats.Kind, TestSeats.Forum, false), second))).ShouldBe("Seats.OfferOver");
        (await portal.SendAsOperator(new ExpireOffers.Command())).ShouldBe(1);
        (await portal.StatusOf(second)).ShouldBe(SeatStatus.Expired);
        (await portal.StatusOf(third)).ShouldBe(SeatStatus.Offered, "the third waited longer than who came back");
        (await MailsTo(second))[^1].ShouldStartWith("The seat was passed on:");
    }

    [Fact]
    public async Task Who_withdraws_the_registration_frees_the_seats()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 1);
        var (first, second) = (await portal.ApprovedAsync(), await portal.ApprovedAsync());
        await portal.ReserveAsync(first);
        await portal.ReserveAsync(second);
        var registration = await portal.RegistrationOf(first);
        await portal.Send(new WithdrawRegistration.Command(registration.Reference, registration.Version), first);
        (await portal.StatusOf(first)).ShouldBeNull();
        (await portal.StatusOf(second)).ShouldBe(SeatStatus.Offered);
    }

    [Fact]
    public async Task Seats_are_for_approved_delegates_on_site_while_they_are_open_and_not_begun()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 5);
        var submitted = await portal.CreateAccount();
        await portal.SubmittedAsync(submitted);
        (await Answer(() => portal.ReserveAsync(submitted))).ShouldBe("Seats.OnlyApproved");
        (await (await portal.SignedIn(submitted)).GetPage(TestSeats.Page)).MainText.ShouldContain("once your registration is approved");
        (await portal.Visitor().GetPage(TestSeats.Page)).Location.ShouldNotBeNull().ShouldContain("/account/sign-in");
        (await (await portal.SignedInDelegate()).GetPage("/en/me/seats/sub-forums/think-tanks")).Status.ShouldBe(HttpStatusCode.NotFound, "nothing is planned there");

        var online = await portal.ApprovedAsync();
        await portal.Db(db => db.Registrations.Where(registration => registration.AccountId == online.Id).ExecuteUpdateAsync(set => set.SetProperty(registration => registration.Mode, AttendanceMode.Online)));
        (await Answer(() => portal.ReserveAsync(online))).ShouldBe("Seats.OnlyOnSite");

        var late = await portal.ApprovedAsync();
        await portal.SendAsOperator(new PlanSeats.Command(TestSeats.Kind, TestSeats.Forum, 0, 5, 0, IsOpen: false));
        (await Answer(() => portal.ReserveAsync(late))).ShouldBe("Seats.NotOpen");
        await portal.SendAsOperator(new PlanSeats.Command(TestSeats.Kind, TestSeats.Forum, 1, 5, 0, IsOpen: true));
        portal.Clock.SetUtcNow(new DateTimeOffset(2022, 11, 12, 0, 0, 0, TimeSpan.Zero));
        (await Answer(() => portal.ReserveAsync(late))).ShouldBe("Seats.TooLate");
    }

    [Fact]
    public async Task Nobody_gives_back_or_takes_what_is_another_persons()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 1);
        var (owner, stranger) = (await portal.ApprovedAsync(), await portal.ApprovedAsync());
        await portal.ReserveAsync(owner);
        (await Answer(() => portal.Send(new ReleaseSeat.Command(TestSeats.Kind, TestSeats.Forum), stranger))).ShouldBe(nameof(Application.NotFound));
        (await Answer(() => portal.Send(new AcceptSeat.Command(TestSeats.Kind, TestSeats.Forum, false), stranger))).ShouldBe(nameof(Application.NotFound));
        (await portal.StatusOf(owner)).ShouldBe(SeatStatus.Confirmed);
    }

    [Fact]
    public async Task My_seats_stand_on_one_page_with_what_else_is_open()
    {
        var person = await portal.ApprovedAsync();
        var browser = await portal.SignedIn(person);
        (await browser.GetPage("/en/me/seats")).MainText.ShouldContain("Nothing to reserve at the moment");
        await portal.PlanAsync(TestSeats.Forum, capacity: 5);
        await portal.PlanAsync("think-tanks", capacity: 7);
        await portal.ReserveAsync(person);
        var page = await browser.GetPage("/en/me/seats");
        page.Document.QuerySelectorAll("[aria-labelledby=mine] h3 a").Select(link => link.GetAttribute("href")).ShouldBe([TestSeats.Page]);
        page.Document.QuerySelectorAll("[aria-labelledby=open] h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/en/me/seats/sub-forums/think-tanks"]);
        page.One("[aria-labelledby=open]").TextContent.ShouldContain("Seats left: 7");
        (await browser.GetPage("/en/me")).One("a[href='/en/me/seats']");
        (await portal.Visitor().GetPage("/en/sub-forums/data-governance")).One("a[href='/en/me/seats/sub-forums/data-governance']");
        (await portal.Visitor().GetPage("/en/sub-forums/digital-economy")).Document.QuerySelector("a[href*='/me/seats/']").ShouldBeNull();
    }

    [Fact]
    public async Task What_people_have_reserved_for_cannot_be_removed_and_an_unused_plan_goes_along()
    {
        var manager = await portal.CreateAccount(roles: Role.AgendaManager);
        var slug = await portal.Send(new CreateSession.Command(Drafts.Session("Workshop", Drafts.Slot("hall-1", 9, 10))), manager);
        await portal.Send(new ReleaseAgenda.Command(null), manager);
        await portal.Send(new PlanSeats.Command("sessions", slug, null, 3, 0, true), manager);
        var person = await portal.ApprovedAsync();
        (await portal.Send(new ReserveSeat.Command("sessions", slug, false), person)).ShouldBe(SeatStatus.Confirmed);
        (await Answer(() => portal.Send(new RemoveSession.Command(slug, 0), manager))).ShouldBe("Seats.AskedFor");

        var unused = await portal.Send(new CreateSession.Command(Drafts.Session("Tour", Drafts.Slot("hall-1", 11, 12))), manager);
        await portal.Send(new PlanSeats.Command("sessions", unused, null, 3, 0, true), manager);
        await portal.Send(new RemoveSession.Command(unused, 0), manager);
        (await portal.Db(db => db.SeatPools.CountAsync())).ShouldBe(1);
    }

    /// <summary>The status that came back, <c>done</c> where none does, or why it was refused.</summary>
    private static async Task<string> Answer(Func<Task> asked)
    {
        try
        {
            var asking = asked();
            await asking;
            return asking is Task<SeatStatus> told ? $"{await told}" : "done";
        }
        catch (RuleViolation violation)
        {
            return violation.Key;
        }
        catch (Exception failure) when (failure is Application.NotFound or Application.Conflict)
        {
            return failure.GetType().Name;
        }
    }

    /// <summary>Two sub-forums of the sample that overlap.</summary>
    private Task<(string, string)> AtTheSameTimeAsync() => portal.Db(async db =>
    {
        var forums = await db.SubForums.AsNoTracking().Where(forum => forum.StartsAt != null).OrderBy(forum => forum.StartsAt).ToListAsync();
        var pair = forums.SelectMany(one => forums.Where(other => other.Id > one.Id && one.StartsAt < other.EndsAt && other.StartsAt < one.EndsAt).Select(other => (one.Slug, other.Slug))).First();
        return pair;
    });

    private Task<List<string>> MailsTo(Account account) => portal.Db(db => db.OutboxMessages.Where(mail => mail.Recipient == account.Email && mail.Kind.StartsWith("Seat")).OrderBy(mail => mail.Id).Select(mail => mail.SubjectLine).ToListAsync());

    private Task<string> NameAsync(string language) => portal.Db(async db => (await db.SubForums.SingleAsync(forum => forum.Slug == TestSeats.Forum)).Name[language]!);
}
