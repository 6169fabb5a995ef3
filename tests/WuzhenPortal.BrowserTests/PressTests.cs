using System.Globalization;

namespace WuzhenPortal.BrowserTests;

/// <summary>Two journalists, one place.</summary>
public sealed class PressTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task A_journalist_is_accredited_reads_an_embargoed_piece_gets_the_kit_wins_a_place_by_the_lot_and_gives_it_to_the_next()
    {
        await using var second = await chrome.OpenAsync(portal.Address, width: 390);
        await second.SignInAsync("delegate", "ar");
        var reference = await RegisterForPressAsync(second);
        await second.GoAsync("/ar/press/area");
        (await second.One("main .empty").CountAsync()).ShouldBe(1, "not yet accredited");
        await second.ShouldBeAccessibleAsync();
        await using var registrar = await chrome.OpenAsync(portal.Address);
        await registrar.SignInAsync("registrar");
        await registrar.GoAsync($"/en/organise/registrations/{reference}");
        await registrar.PressAsync("#approve");

        await using var officer = await chrome.OpenAsync(portal.Address);
        await officer.SignInAsync("press");
        await officer.GoAsync("/en/organise/press/pools/new");
        var today = DateTime.UtcNow.AddHours(8);
        await officer.FillAsync(
            ("Command.Pool.Title[en]", "Photographs at the opening"), ("Command.Pool.Title[ar]", "صور الافتتاح"), ("Command.Pool.Places", "1"),
            ("Command.Pool.OpensOn", Day(today.AddDays(-1))), ("Command.Pool.OpensAt", "09:00"), ("Command.Pool.ClosesOn", Day(today.AddDays(1))), ("Command.Pool.ClosesAt", "09:00"));
        await officer.ShouldBeAccessibleAsync();
        await officer.PressAsync("#save");

        await using var first = await chrome.OpenAsync(portal.Address);
        await first.SignInAsync("journalist");
        foreach (var (journalist, language) in new[] { (first, "en"), (second, "ar") })
        {
            await journalist.GoAsync($"/{language}/press/area");
            await journalist.PressAsync(".notice a[href$='/press/terms']");
            await journalist.TickAsync("Command.Agreed", "true");
            await journalist.ShouldBeAccessibleAsync();
            await journalist.PressAsync("#accept button");
            (await journalist.One(".notice.ok a[href$='/press/area/embargoed']").CountAsync()).ShouldBe(1, "cleared");
            await journalist.PressAsync("a[href$='/press/area/pools']");
            await journalist.PressAsync("li.card button.button");
            await journalist.ShouldBeAccessibleAsync();
            await journalist.ShouldFitAsync();
        }

        var pool = officer.Page.Url;
        await SealAsync(officer, today.AddDays(2));
        await second.GoAsync("/ar/press/area/embargoed");
        await second.PressAsync(".news-item a");
        (await second.MainTextAsync()).ShouldContain("What is sealed.");
        await second.KitMadeAsync("/ar/press/albums/press-only");
        await second.ShouldBeAccessibleAsync();
        var kit = await second.Page.RunAndWaitForDownloadAsync(() => second.One("a[download]").ClickAsync());
        kit.SuggestedFilename.ShouldBe("press-only.zip");
        await using var visitor = await chrome.OpenAsync(portal.Address);
        (await visitor.GoAsync("/media/kits/press-only.zip")).ShouldBe(404);
        (await visitor.GoAsync("/en/news/sealed-for-two-days")).ShouldBe(404);

        await officer.Page.GotoAsync(pool);
        await officer.FillAsync(("Command.Pool.ClosesOn", Day(today.AddHours(-1))), ("Command.Pool.ClosesAt", today.AddHours(-1).ToString("HH:mm", CultureInfo.InvariantCulture)));
        await officer.PressAsync("#save");
        await officer.PressAsync("#draw");
        (await officer.MainTextAsync()).ShouldContain("The places are given");
        await officer.ShouldBeAccessibleAsync();

        await first.GoAsync("/en/press/area/pools");
        var firstWins = await first.One("li.card .state.ok").CountAsync() == 1;
        var (winner, next) = firstWins ? (first, second) : (second, first);
        await winner.GoAsync(firstWins ? "/en/press/area/pools" : "/ar/press/area/pools");
        await winner.PressAsync("li.card button.danger");
        await next.GoAsync(firstWins ? "/ar/press/area/pools" : "/en/press/area/pools");
        (await next.One("li.card .state.ok").CountAsync()).ShouldBe(1, "the next has the place");
        await next.PressAsync("li.card a[href*='/press/pools/']");
        (await next.One("#seed").InnerTextAsync()).Length.ShouldBe(64);
        await next.ShouldBeAccessibleAsync();
        await next.ShouldFitAsync();
    }

    /// <summary>Writes an article and makes a press kit, both under embargo.</summary>
    private static async Task SealAsync(Visit officer, DateTime until)
    {
        await officer.BringPictureAsync("Press only");
        await officer.FillAsync(("Command.Album.KitEmbargo.Day", Day(until)), ("Command.Album.KitEmbargo.Time", "09:00"));
        await officer.PressAsync("#save");
        await officer.GoAsync("/en/organise/news/new");
        await officer.FillAsync(("Command.Article.Title[en]", "Sealed for two days"), ("Command.Article.Body[en]", "What is sealed."));
        await officer.PressAsync("#save");
        await officer.TickAsync("Command.IsLater", "true");
        await officer.FillAsync(("Command.Day", Day(until)), ("Command.Time", "09:00:00"));
        await officer.TickAsync("Command.IsEmbargoed", "true");
        await officer.PressAsync("#publish");
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <returns>The reference.</returns>
    private static async Task<string> RegisterForPressAsync(Visit journalist)
    {
        await journalist.GoAsync("/ar/register/category");
        await journalist.TickAsync("Command.Category", "press");
        await journalist.TickAsync("Command.Mode", "OnSite");
        await journalist.NextAsync();
        await journalist.FillIdentityAsync();
        await journalist.NextAsync();
        await journalist.FillAsync(("Command.Organisation", "House of Wisdom"), ("Command.Position", "Reporter"), ("Command.Country", "IQ"));
        await journalist.NextAsync();
        await journalist.NextAsync();
        await journalist.FillAsync(("Command.Answers[outlet]", "The River Post"));
        await journalist.TickAsync("Command.Answers[medium]", "print");
        await journalist.NextAsync();
        await journalist.TickAsync("Command.Consent", "true");
        await journalist.NextAsync();
        return await journalist.One(".reference b").InnerTextAsync();
    }
}
