using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Seats;

/// <summary>The staff plans seats, gives some to guests, and reads who sits there and who waits.</summary>
public sealed class SeatDeskTests : IAsyncLifetime
{
    private const string Desk = "/en/organise/seats/sub-forums/data-governance";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData(Role.AgendaManager, HttpStatusCode.OK)]
    [InlineData(Role.Registrar, HttpStatusCode.OK)]
    [InlineData(Role.Editor, HttpStatusCode.Forbidden)]
    public async Task Seats_are_planned_by_who_makes_the_agenda_or_decides_on_registrations(Role role, HttpStatusCode answer)
    {
        var browser = await portal.SignedInAs(role);
        (await browser.GetPage("/en/organise/seats")).Status.ShouldBe(answer);
        (await browser.GetPage($"{Desk}?handler=List")).Status.ShouldBe(answer);
    }

    [Fact]
    public async Task A_plan_is_made_and_changed_and_freed_seats_are_offered_to_those_who_wait()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.GetPage("/en/organise/seats")).MainText.ShouldContain("No seats are planned yet");
        var page = await browser.Follow(await PlanAsync(browser, capacity: "1", heldBack: "0"));
        page.MainText.ShouldContain("The seats are planned.");
        var (first, second) = (await portal.ApprovedAsync(), await portal.ApprovedAsync());
        await portal.ReserveAsync(first);
        await portal.ReserveAsync(second);
        page = await browser.GetPage(Desk);
        page.MainText.ShouldContain("Taken: 1 of 1");
        page.One("[aria-labelledby=waiting]").TextContent.ShouldContain((await portal.RegistrationOf(second)).Reference);

        await PlanAsync(browser, capacity: "2", heldBack: "0");
        (await portal.StatusOf(second)).ShouldBe(SeatStatus.Offered);
        page = await PlanAsync(browser, capacity: "1", heldBack: "0");
        page.MainText.ShouldContain("Seats that are taken already: 2.");
        page.One("#Command_Capacity").GetAttribute("value").ShouldBe("1", "nothing typed is lost");
    }

    [Theory]
    [InlineData("many", "0", "Command_Capacity-error")]
    [InlineData("", "0", "Command_Capacity-error")]
    [InlineData("10", "", "Command_HeldBack-error")]
    public async Task What_is_no_number_is_said_beside_its_field(string capacity, string heldBack, string error)
    {
        var page = await PlanAsync(await portal.SignedInAs(Role.AgendaManager), capacity, heldBack);
        page.One($"#{error}").TextContent.ShouldNotBeNullOrWhiteSpace();
        page.One("#Command_Capacity").GetAttribute("value").ShouldBe(capacity);
    }

    [Theory]
    [InlineData("-1", "0", "Capacity", "Enter a number from 0 to")]
    [InlineData("5", "6", "HeldBack", "Hold back no more seats than there are.")]
    public async Task A_plan_that_cannot_be_is_refused_beside_its_field(string capacity, string heldBack, string field, string reason) =>
        (await PlanAsync(await portal.SignedInAs(Role.AgendaManager), capacity, heldBack)).One($"#Command_{field}-error").TextContent.ShouldContain(reason);

    [Fact]
    public async Task Two_who_plan_at_once_do_not_overwrite_each_other()
    {
        await portal.PlanAsync(TestSeats.Forum, 10);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var old = await browser.GetPage(Desk);
        await portal.PlanAsync(TestSeats.Forum, 20, version: 0);
        var answer = await browser.Submit(old, "form[action$='data-governance']", values: [("Command.Capacity", "5")]);
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.One(".versions").TextContent.ShouldContain("20");
        answer.One("#Command_Capacity").GetAttribute("value").ShouldBe("5", "nothing typed is lost");
        (await portal.Db(db => db.SeatPools.Select(pool => pool.Capacity).SingleAsync())).ShouldBe(20);
    }

    [Fact]
    public async Task Guests_get_the_seats_that_are_held_back_and_nobody_else_does()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 2, heldBack: 1);
        var (delegat, waiting, guest) = (await portal.ApprovedAsync(), await portal.ApprovedAsync(), await portal.ApprovedAsync());
        await portal.ReserveAsync(delegat);
        (await portal.ReserveAsync(waiting)).ShouldBe(SeatStatus.Waiting);
        (await portal.ReserveAsync(guest)).ShouldBe(SeatStatus.Waiting);
        var browser = await portal.SignedInAs(Role.Registrar);
        var reference = (await portal.RegistrationOf(guest)).Reference;
        (await GiveAsync("WZ22-0000-00")).One("#Give_Reference-error").TextContent.ShouldContain("No approved registration");
        var page = await browser.Follow(await GiveAsync(reference.ToLowerInvariant()));
        page.MainText.ShouldContain("The guest has a seat now");
        page.MainText.ShouldContain("Given to guests: 1 of 1");
        (await portal.StatusOf(guest)).ShouldBe(SeatStatus.Confirmed);
        (await GiveAsync(reference)).MainText.ShouldContain("has a seat here already");
        (await GiveAsync((await portal.RegistrationOf(waiting)).Reference)).MainText.ShouldContain("No seat that is held back is left");

        await portal.Send(new ReleaseSeat.Command(TestSeats.Kind, TestSeats.Forum), guest);
        (await portal.StatusOf(waiting)).ShouldBe(SeatStatus.Waiting, "a guest's seat stays held back");
        (await portal.Db(db => db.SeatPools.Select(pool => new { pool.Taken, pool.Guests }).SingleAsync())).ShouldBe(new { Taken = 1, Guests = 0 });

        async Task<Page> GiveAsync(string typed) => await browser.Submit(await browser.GetPage(Desk), "form[action*='Give']", values: ("Give.Reference", typed));
    }

    [Fact]
    public async Task The_list_for_the_door_opens_in_spreadsheets_and_holds_no_formula()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 5);
        var person = await portal.CreateAccount();
        await portal.DraftAsync(person);
        var version = (await portal.RegistrationOf(person)).Version;
        version = (await portal.Send(new SaveOrganisation.Command(version, "=HYPERLINK(\"http://evil.example\")", "Scholar", "IQ"), person)).Version;
        var reference = await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), person);
        await portal.AdvanceAsync(reference, registration => registration.Approve(person.Id, portal.Clock.GetUtcNow()));
        await portal.ReserveAsync(person);
        using var answer = await (await portal.SignedInAs(Role.AgendaManager)).GetAsync(new Uri($"{Desk}?handler=List", UriKind.Relative), TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldStartWith(reference);
        lines[1].ShouldContain("محمد الخوارزمي");
        lines[1].ShouldContain("'=HYPERLINK");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("data-governance.csv");
    }

    private static async Task<Page> PlanAsync(HttpClient browser, string capacity, string heldBack) =>
        await browser.Submit(await browser.GetPage(Desk), "form[action$='data-governance']", values: [("Command.Capacity", capacity), ("Command.HeldBack", heldBack), ("Command.IsOpen", "true")]);
}
