namespace WuzhenPortal.BrowserTests;

/// <summary>Everybody concerned learns what a release moves and cancels.</summary>
public sealed class CancellingTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    /// <summary>The program runs by the real clock, and seats are taken before a session begins.</summary>
    private const string Day = "2099-11-11";

    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task Who_has_a_seat_and_who_has_a_star_both_learn_that_a_session_moved_and_that_it_is_cancelled()
    {
        const string email = "seated@example.org";
        await using var manager = await chrome.OpenAsync(portal.Address);
        await manager.SignInAsync("admin");
        await manager.GoAsync("/en/organise/agenda/sessions/new");
        await manager.FillAsync(("Command.Session.Title[en]", "Boat race"));
        await PlaceAsync(manager, "hall-2", Day, "15:00", "16:00");
        await ReleaseAsync(manager);
        await manager.GoAsync("/en/organise/seats/sessions/boat-race");
        await manager.Page.CheckAsync("[name='Command.IsOpen']");
        await manager.PressAsync("form[action$='boat-race'] .button");

        await using var seated = await chrome.OpenAsync(portal.Address);
        await seated.SignUpAsync(portal, email, "es");
        await seated.ChooseCategoryAsync();
        await seated.FillIdentityAsync();
        await seated.NextAsync();
        await seated.FinishAsync();
        var reference = await seated.One(".reference b").InnerTextAsync();
        await manager.GoAsync($"/en/organise/registrations/{reference}");
        await manager.PressAsync("button[formaction*='Approve']");
        await seated.GoAsync("/es/me/seats/sessions/boat-race");
        await seated.PressAsync("main form button.button");

        await using var visitor = await chrome.OpenAsync(portal.Address, width: 390);
        await visitor.GoAsync("/en/sessions/boat-race");
        await visitor.One(".detail-head [data-star] button").ClickAsync();
        await visitor.GoAsync("/en/agenda/mine");
        var feed = (await visitor.One("a[href*='/agenda/mine.ics']").First.GetAttributeAsync("href"))!;
        Task<string> CalendarAsync() => visitor.Page.EvaluateAsync<string>("async address => (await fetch(address.replace('webcal:', 'http:'))).text()", feed);
        var sequence = SequenceIn(await CalendarAsync());

        await manager.GoAsync("/en/organise/agenda/sessions/boat-race");
        await PlaceAsync(manager, "hall-2", Day, "17:00", "18:00");
        await ReleaseAsync(manager);
        var known = (await portal.MailsTo(email, atLeast: 1)).Count;
        await manager.PressAsync(".action-bar button:not([formaction])");
        (await portal.MailsTo(email, atLeast: known + 1)).ShouldContain(mail => mail.Contains("• Boat race", StringComparison.Ordinal));
        await visitor.GoAsync("/en/agenda/mine");
        await Assertions.Expect(visitor.One(".session-row")).ToContainTextAsync("17:00");
        var moved = await CalendarAsync();
        moved.ShouldContain(":20991111T170000");
        SequenceIn(moved).ShouldBeGreaterThan(sequence);

        await manager.GoAsync("/en/organise/agenda/board/sessions/boat-race");
        await manager.PressAsync("button[formaction*='Off']");
        await ReleaseAsync(manager);
        var cancelled = await CalendarAsync();
        cancelled.ShouldContain("STATUS:CANCELLED");
        SequenceIn(cancelled).ShouldBeGreaterThan(SequenceIn(moved));
    }

    private static int SequenceIn(string calendar) =>
        int.Parse(calendar.Split('\n').Single(line => line.StartsWith("SEQUENCE:", StringComparison.Ordinal))["SEQUENCE:".Length..], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task PlaceAsync(Visit visit, string room, string day, string from, string to)
    {
        await visit.FillAsync(("Command.Session.Slot.Room", room), ("Command.Session.Slot.Day", day), ("Command.Session.Slot.Start", from), ("Command.Session.Slot.End", to));
        await visit.PressAsync("#save");
    }

    private static async Task ReleaseAsync(Visit visit)
    {
        await visit.GoAsync("/en/organise/agenda/release");
        await visit.PressAsync("main form button.button");
    }
}
