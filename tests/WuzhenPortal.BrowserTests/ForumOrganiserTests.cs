namespace WuzhenPortal.BrowserTests;

/// <summary>The host of a sub-forum changes it, and what is changed is public when the agenda manager has nodded and released.</summary>
public sealed class ForumOrganiserTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private const string Home = "/fr/me/sub-forums/digital-economy";

    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task A_host_is_invited_edits_hands_in_and_what_is_accepted_is_released()
    {
        await using var manager = await chrome.OpenAsync(portal.Address);
        await manager.SignInAsync("agenda");
        await using var host = await chrome.OpenAsync(portal.Address, width: 390);
        await host.SignUpAsync(portal, "forum-host@example.org", "fr");
        await host.OrganiseAsync(portal, manager, "digital-economy", "office@university.example", "fr");
        await manager.ShouldBeAccessibleAsync();
        await host.ShouldBeAccessibleAsync();
        await host.ShouldFitAsync();

        await host.GoAsync($"{Home}/speakers/new");
        await host.FillAsync(("Command.Speaker.Name[en]", "Nina Newcomer"));
        await host.PressAsync("#save");
        await host.GoAsync($"{Home}/sessions/new");
        await host.FillAsync(
            ("Command.Session.Title[en]", "Rivers of data"), ("Command.Session.Title[fr]", "Rivières de données"), ("Command.Session.Speakers[0]", "~nina-newcomer"),
            ("Command.Session.Slot.Room", "hall-2"), ("Command.Session.Slot.Day", "2022-11-09"), ("Command.Session.Slot.Start", "16:40"), ("Command.Session.Slot.End", "17:30"));
        await host.PressAsync("#save");
        (await host.One(".error-summary").InnerTextAsync()).ShouldContain("14:00");
        await host.ShouldBeAccessibleAsync();
        await host.FillAsync(("Command.Session.Slot.End", "17:00"));
        await host.PressAsync("#save");
        (await host.MainTextAsync()).ShouldContain("Rivières de données");
        await host.PressAsync("#hand-in .button");
        await host.ShouldBeAccessibleAsync();
        await host.ShouldFitAsync();

        await manager.GoAsync("/en/organise/agenda/release");
        await manager.ShouldBeAccessibleAsync();
        await manager.PressAsync("section:has(#waiting) a");
        (await manager.MainTextAsync()).ShouldContain("Nina Newcomer");
        await manager.ShouldBeAccessibleAsync();
        await using var visitor = await chrome.OpenAsync(portal.Address);
        (await visitor.GoAsync("/fr/sessions/rivers-of-data")).ShouldBe(404, "nobody has accepted it");
        await manager.PressAsync("#accept .button:not(.quiet)");
        (await portal.MailsTo("forum-host@example.org", atLeast: 2))[^1].ShouldContain("/fr/me/sub-forums/digital-economy");
        await manager.GoAsync("/en/organise/agenda/release");
        await manager.PressAsync("main form button.button");
        (await visitor.GoAsync("/fr/sessions/rivers-of-data")).ShouldBe(200);
        (await visitor.MainTextAsync()).ShouldContain("Nina Newcomer");
        await host.GoAsync(Home);
        (await host.One(".state.ok").CountAsync()).ShouldBeGreaterThan(0);
    }
}
