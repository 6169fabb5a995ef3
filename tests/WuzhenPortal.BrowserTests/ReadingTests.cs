namespace WuzhenPortal.BrowserTests;

/// <summary>A visitor reads.</summary>
public sealed class ReadingTests(Chrome chrome, OpenPortal portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_comes_from_the_agenda_to_forum_session_and_speaker_with_and_without_scripts(bool scripts)
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address, scripts: scripts);
        await visit.GoAsync("/");
        visit.Page.Url.ShouldEndWith("/en");
        await visit.PressAsync("header a[href='/en/agenda']");
        await visit.PressAsync("a[href='/en/agenda/2022-11-09']");
        (await visit.One(".agenda-grid .block, .block").CountAsync()).ShouldBeGreaterThan(5);
        await visit.One("select[name=theme]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.PressAsync(".agenda-filters button");
        visit.Page.Url.ShouldContain("theme=");
        await visit.PressAsync("main a[href^='/en/sub-forums/']");
        await visit.PressAsync("main a[href^='/en/sessions/']");
        (await visit.One("h1").InnerTextAsync()).ShouldNotBeEmpty();
        await visit.GoAsync("/en/sessions/opening-ceremony");
        await visit.PressAsync("main a[href^='/en/speakers/']");
        (await visit.One("main a[href^='/en/sessions/']").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_narrows_a_day_to_a_room_and_a_format_and_takes_one_back_with_and_without_scripts(bool scripts)
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address, width: 390, scripts: scripts);
        await visit.GoAsync("/en/agenda/2022-11-10");
        var sessions = visit.Page.Locator("main a[href^='/en/sessions/']");
        var all = await sessions.CountAsync();
        await visit.FillAsync(("room", "hall-1"), ("format", "keynote"));
        await visit.PressAsync(".agenda-filters button");
        visit.Page.Url.ShouldContain("room=hall-1");
        visit.Page.Url.ShouldContain("format=keynote");
        var keynotes = await sessions.CountAsync();
        keynotes.ShouldBeInRange(1, all - 1);
        await visit.PressAsync(".chips a[href*='room=']:not([href*='format='])");
        visit.Page.Url.ShouldNotContain("format=");
        (await sessions.CountAsync()).ShouldBeInRange(keynotes + 1, all - 1);
    }

    [Fact]
    public async Task Stars_are_kept_in_the_browser_and_taken_to_another_by_their_link()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.GoAsync("/en/agenda/all");
        foreach (var row in new[] { 2, 5 })
        {
            await visit.Page.Locator(".session-row [data-star] button").Nth(row).ClickAsync();
        }

        await visit.GoAsync("/en/agenda/mine");
        await Assertions.Expect(visit.Page.Locator(".session-row")).ToHaveCountAsync(2);
        await visit.ShouldBeAccessibleAsync();
        var link = await visit.One("#share-link").InputValueAsync();
        await visit.Page.Locator(".session-row [data-star] button").First.ClickAsync();
        await Assertions.Expect(visit.One("#share-link")).Not.ToHaveValueAsync(link);

        await using var other = await chrome.OpenAsync(portal.Running.Address, width: 390);
        await other.GoAsync(new Uri(link).PathAndQuery);
        await other.PressAsync("[data-take-here] button");
        await Assertions.Expect(other.Page.Locator(".session-row [aria-pressed=true]")).ToHaveCountAsync(2);
        await other.ShouldFitAsync();
    }

    [Fact]
    public async Task Stars_join_the_account_at_sign_in_show_on_every_device_and_leave_with_who_signs_out()
    {
        await using var phone = await chrome.OpenAsync(portal.Running.Address, width: 390);
        await phone.GoAsync("/en/agenda/all");
        await phone.Page.Locator(".session-row [data-star] button").Nth(3).ClickAsync();
        await phone.SignInAsync("delegate");
        await phone.GoAsync("/en/agenda/mine");
        await Assertions.Expect(phone.Page.Locator(".session-row")).ToHaveCountAsync(1);
        await phone.ShouldBeAccessibleAsync();

        await using var desk = await chrome.OpenAsync(portal.Running.Address);
        await desk.SignInAsync("delegate");
        await desk.GoAsync("/zh/agenda/all");
        await Assertions.Expect(desk.Page.Locator(".session-row [aria-pressed=true]")).ToHaveCountAsync(1);
        await desk.Page.RunAndWaitForResponseAsync(() => desk.Page.Locator(".session-row [data-star] button").Nth(6).ClickAsync(), answer => answer.Url.Contains("handler=Keep", StringComparison.Ordinal));
        await phone.GoAsync("/ar/agenda/mine");
        await Assertions.Expect(phone.Page.Locator(".session-row")).ToHaveCountAsync(2);

        await desk.One("details.account summary").ClickAsync();
        await desk.PressAsync("details.account form button");
        await desk.GoAsync("/en/agenda/mine");
        await Assertions.Expect(desk.Page.Locator("#plan .empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_search_follows_what_is_typed()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.GoAsync("/en/agenda/search");
        await visit.Page.Keyboard.TypeAsync("data gov");
        await Assertions.Expect(visit.Page.Locator("#results h3 a[href='/en/sub-forums/data-governance']")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#results [data-star] button").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/en/agenda/search\?q=data\+gov$"));
    }

    [Fact]
    public async Task A_visitor_reads_news_expo_publications_and_the_archive()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.GoAsync("/en/news");
        await visit.PressAsync("main .news a[href^='/en/news/']");
        await visit.GoAsync("/en/expo");
        await visit.PressAsync("main a[href^='/en/expo/']");
        await visit.GoAsync("/en/cloud-hall");
        await visit.PressAsync("main a[href^='/en/cloud-hall/']");
        await visit.GoAsync("/en/publications");
        await visit.PressAsync("main a[href^='/en/publications/']");
        await visit.GoAsync("/en/publications");
        await visit.PressAsync("main a[href^='/en/messages/']");
        await visit.GoAsync("/en/about");
        await visit.PressAsync("main a[href^='/en/20']");
        (await visit.One("h1").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_switch_of_language_keeps_the_page_and_its_filters()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address, width: 390);
        await visit.GoAsync("/en/agenda/2022-11-10?room=hall-1");
        await visit.One("details.language > summary").ClickAsync();
        await visit.PressAsync("details.language a[hreflang=ar]");
        visit.Page.Url.ShouldEndWith("/ar/agenda/2022-11-10?room=hall-1");
        (await visit.One("html").GetAttributeAsync("dir")).ShouldBe("rtl");
        await visit.GoAsync("/");
        visit.Page.Url.ShouldEndWith("/ar", customMessage: "the chosen language is remembered");
    }

    [Fact]
    public async Task Everything_is_reached_by_keyboard()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.GoAsync("/en/agenda");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.One(".skip").EvaluateAsync<bool>("link => link === document.activeElement && link.getBoundingClientRect().top >= 0")).ShouldBeTrue();
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("main");
        await visit.One("details.language > summary").FocusAsync();
        (await visit.One("details.language > summary").EvaluateAsync<string>("summary => getComputedStyle(summary).outlineStyle")).ShouldNotBe("none");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.One("details.language a[hreflang=fr]").IsVisibleAsync()).ShouldBeTrue();
    }
}
