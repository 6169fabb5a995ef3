using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Press;

/// <summary>A few places, many journalists: the lot, the choice, and who moves up.</summary>
public sealed class PoolTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_lot_shows_its_commitment_first_and_anybody_can_compute_its_order_afterwards()
    {
        var officer = await portal.OfficerAsync();
        var pool = await portal.PoolAsync(officer, places: 2);
        var visitor = portal.Visitor();
        var announced = await visitor.GetPage($"/en/press/pools/{pool}");
        var commitment = announced.One("#commitment").TextContent;
        announced.Document.QuerySelector("#seed").ShouldBeNull();
        var seed = await portal.Db(db => db.PressPools.Where(one => one.Code == pool).Select(one => one.Seed).SingleAsync());
        announced.Html.ShouldNotContain(seed);
        (await portal.Db(db => db.AuditEntries.Where(entry => entry.Subject == nameof(PressPool)).ToListAsync())).SelectMany(entry => entry.Changes).ShouldAllBe(change => change.After != seed && change.Before != seed);

        portal.ToOpening();
        var journalists = await portal.JournalistsAsync(5);
        foreach (var journalist in journalists)
        {
            await portal.Send(new ApplyToPool.Command(pool), journalist);
        }

        (await TestPress.Answer(() => portal.Send(new DrawPressPool.Command(pool), officer))).ShouldBe("Press.Pools.NotClosed");
        portal.ToClosing();
        await portal.ForgetKeptPagesAsync();
        (await visitor.GetPage($"/en/press/pools/{pool}")).Html.ShouldNotContain(seed);
        (await portal.SendAsOperator(new DrawDuePools.Command())).ShouldBeGreaterThan(0);
        await portal.ForgetKeptPagesAsync();

        var page = await visitor.GetPage($"/en/press/pools/{pool}");
        page.One("#commitment").TextContent.ShouldBe(commitment);
        page.MainText.ShouldNotContain("Noor");
        page.MainText.ShouldNotContain("River Post");
        var codes = page.Document.QuerySelectorAll("tbody th code").Select(code => code.TextContent).ToList();
        var printed = await RunAsync(page.One("pre").TextContent);
        printed[0].Split(' ')[0].ShouldBe(commitment, "the shell's own SHA-256 of the seed");
        printed[1..].Select(line => line.Split(' ')[0]).ShouldBe(codes, "the shell's own order");
        var placed = await portal.Db(db => db.PoolApplications.Where(application => application.Status == PoolStatus.Placed && codes.Contains(application.Code)).Select(application => application.Code).ToListAsync());
        codes[..2].ShouldBe(placed, ignoreOrder: true);
        (await MailsAsync(journalists)).Values.ShouldAllBe(mails => mails.Count == 1);
    }

    [Fact]
    public async Task However_many_press_at_once_the_lot_is_drawn_once()
    {
        var (one, other) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        var pool = await portal.PoolAsync(one, places: 1);
        portal.ToOpening();
        var journalists = await portal.JournalistsAsync(3);
        foreach (var journalist in journalists)
        {
            await portal.Send(new ApplyToPool.Command(pool), journalist);
        }

        portal.ToClosing();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(place => Task.Run(() => TestPress.Answer(() => portal.Send(new DrawPressPool.Command(pool), place % 2 == 0 ? one : other)))));
        answers.Count(answer => answer == "done").ShouldBe(1);
        answers.Where(answer => answer != "done").ShouldAllBe(answer => answer == "Press.Pools.DecidedAlready");
        await portal.SendAsOperator(new DrawDuePools.Command());
        (await MailsAsync(journalists)).Values.ShouldAllBe(mails => mails.Count == 1);
    }

    [Fact]
    public async Task A_place_that_is_given_back_goes_to_the_next_in_the_order()
    {
        var pool = await portal.PoolAsync(await portal.OfficerAsync(), places: 1);
        portal.ToOpening();
        var journalists = await portal.JournalistsAsync(3);
        foreach (var journalist in journalists)
        {
            await portal.Send(new ApplyToPool.Command(pool), journalist);
        }

        portal.ToClosing();
        await portal.SendAsOperator(new DrawDuePools.Command());
        var applications = new List<(Account Account, PoolApplication Application)>();
        foreach (var journalist in journalists)
        {
            applications.Add((journalist, await portal.ApplicationOf(pool, journalist)));
        }

        var inOrder = applications.OrderBy(one => one.Application.Place).Select(one => one.Account).ToList();
        var winner = await portal.SignedIn(inOrder[0]);
        var page = await winner.GetPage("/en/press/area/pools");
        page.One($"#pool-{pool}").TextContent.ShouldContain("Has a place");
        page = await winner.Follow(await winner.Submit(page, $"#pool-{pool} form"));
        page.MainText.ShouldContain("no longer among the applicants");
        (await portal.ApplicationOf(pool, inOrder[1])).Status.ShouldBe(PoolStatus.Placed);
        (await MailsAsync(inOrder))[inOrder[1].Email!].ShouldBe(["PoolWaiting", "PoolMovedUp"]);

        // Whoever withdraws the registration gives the place back too.
        var registration = await portal.Db(db => db.Registrations.AsNoTracking().SingleAsync(one => one.AccountId == inOrder[1].Id));
        await portal.Send(new WithdrawRegistration.Command(registration.Reference, registration.Version), inOrder[1]);
        (await portal.ApplicationOf(pool, inOrder[1])).Status.ShouldBe(PoolStatus.GivenBack);
        (await portal.ApplicationOf(pool, inOrder[2])).Status.ShouldBe(PoolStatus.Placed);
    }

    [Fact]
    public async Task Who_applies_again_keeps_the_code_and_only_accredited_journalists_apply()
    {
        var pool = await portal.PoolAsync(await portal.OfficerAsync(), places: 1);
        var journalist = await portal.JournalistAsync();
        (await TestPress.Answer(() => portal.Send(new ApplyToPool.Command(pool), journalist))).ShouldBe("Press.Pools.NotOpen");
        portal.ToOpening();
        await portal.Send(new ApplyToPool.Command(pool), journalist);
        var first = await portal.ApplicationOf(pool, journalist);
        (await TestPress.Answer(() => portal.Send(new ApplyToPool.Command(pool), journalist))).ShouldBe("Press.Pools.AppliedAlready");
        await portal.Send(new LeavePool.Command(pool), journalist);
        await portal.Send(new ApplyToPool.Command(pool), journalist);
        (await portal.ApplicationOf(pool, journalist)).Code.ShouldBe(first.Code);

        foreach (var outsider in new[] { await portal.CreateAccount(), await portal.ApplicantAsync(), await portal.OfficerAsync(), null })
        {
            (await TestPress.Answer(() => portal.Send(new ApplyToPool.Command(pool), outsider))).ShouldBe(nameof(Forbidden));
            (await TestPress.Answer(() => portal.Send(new LeavePool.Command(pool), outsider))).ShouldBe(nameof(Forbidden));
            (await TestPress.Answer(() => portal.Send(new ListPools.Query(), outsider))).ShouldBe(nameof(Forbidden));
        }

        var colleague = await portal.JournalistAsync();
        (await TestPress.Answer(() => portal.Send(new LeavePool.Command(pool), colleague))).ShouldBe(nameof(Application.NotFound), "nobody leaves for another");
        (await TestPress.Answer(() => portal.Send(new DrawPressPool.Command(pool), journalist))).ShouldBe(nameof(Forbidden));
    }

    [Fact]
    public async Task The_press_office_picks_where_it_said_so_and_calls_off_with_a_word_to_everybody()
    {
        var officer = await portal.OfficerAsync();
        var desk = await portal.SignedIn(officer);
        var pool = await portal.PoolAsync(officer, places: 1, PoolWay.Chosen);
        portal.ToOpening();
        var (first, second) = (await portal.JournalistAsync(), await portal.JournalistAsync());
        await portal.Send(new ApplyToPool.Command(pool), first);
        await portal.Send(new ApplyToPool.Command(pool), second);
        portal.ToClosing();
        await portal.SendAsOperator(new DrawDuePools.Command());
        (await portal.ApplicationOf(pool, first)).Status.ShouldBe(PoolStatus.Applied, "nobody draws where somebody picks");
        (await TestPress.Answer(() => portal.Send(new DrawPressPool.Command(pool), officer))).ShouldBe("Press.Pools.NotByLot");
        var page = await desk.GetPage($"/en/organise/press/pools/{pool}");
        (await desk.Submit(page, "#applications")).MainText.ShouldContain("Pick at least one");
        var picked = (await portal.ApplicationOf(pool, second)).Code;
        page = await desk.Follow(await desk.Submit(page, "#applications", "#choose", ("Picked", picked)));
        page.MainText.ShouldContain("The places are given");
        (await portal.ApplicationOf(pool, second)).Status.ShouldBe(PoolStatus.Placed);
        (await portal.ApplicationOf(pool, first)).Status.ShouldBe(PoolStatus.Waiting);
        await portal.Send(new CallOffPressPool.Command(pool), officer);
        (await MailsAsync([first, second])).Values.Select(mails => mails[^1]).ShouldBe(["PoolCalledOff", "PoolCalledOff"]);
    }

    [Fact]
    public async Task A_pool_is_announced_before_it_opens_and_stays_what_it_was_for_those_who_applied()
    {
        var officer = await portal.OfficerAsync();
        var desk = await portal.SignedIn(officer);
        var day = portal.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string, string?)[] values = [
            ("Command.Pool.Title[en]", "Five minutes with a speaker"), ("Command.Pool.Title[ar]", "خمس دقائق مع متحدث"), ("Command.Pool.Places", "2"), ("Command.Pool.Kind", "Interview"),
            ("Command.Pool.OpensOn", day), ("Command.Pool.OpensAt", "00:00"), ("Command.Pool.ClosesOn", day), ("Command.Pool.ClosesAt", "00:01")];
        var page = await desk.Submit(await desk.GetPage("/en/organise/press/pools/new"), values: values);
        page.MainText.ShouldContain("must close later than now");
        page.One("#Command_Pool_ClosesOn").GetAttribute("aria-invalid").ShouldBe("true");
        page = await desk.Follow(await desk.Submit(page, values: [("Command.Pool.ClosesAt", "23:59")]));
        page.MainText.ShouldContain("The pool is saved");
        (await desk.GetPage("/en/organise/press/pools")).MainText.ShouldContain("Five minutes with a speaker");
        var code = page.One("a[href*='/press/pools/']").GetAttribute("href")!.Split('/')[^1];
        (await (await portal.SignedIn(await portal.JournalistAsync())).GetPage("/ar/press/area/pools")).MainText.ShouldContain("خمس دقائق مع متحدث");

        var pool = await portal.PoolAsync(officer, places: 3);
        portal.ToOpening();
        await portal.Send(new ApplyToPool.Command(pool), await portal.JournalistAsync());
        page = await desk.GetPage($"/en/organise/press/pools/{pool}");
        page = await desk.Submit(page, "form:has(#save)", "#save", ("Command.Pool.Places", "2"));
        page.MainText.ShouldContain("there cannot be fewer");
        (await (await portal.SignedInDelegate()).GetPage($"/en/organise/press/pools/{code}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<List<string>> RunAsync(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true })!;
        var printed = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private Task<Dictionary<string, List<string>>> MailsAsync(IReadOnlyList<Account> journalists) => portal.Db(async db =>
    {
        var to = journalists.Select(account => account.Email!).ToList();
        var mails = await db.OutboxMessages.Where(mail => to.Contains(mail.Recipient) && mail.Kind.StartsWith("Pool")).OrderBy(mail => mail.Id).Select(mail => new { mail.Recipient, mail.Kind }).ToListAsync();
        return to.ToDictionary(address => address, address => mails.Where(mail => mail.Recipient == address).Select(mail => mail.Kind).ToList());
    });
}
