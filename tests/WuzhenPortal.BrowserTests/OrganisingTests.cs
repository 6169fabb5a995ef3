namespace WuzhenPortal.BrowserTests;

/// <summary>Organisers work, each in the own area.</summary>
public sealed class OrganisingTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task Registrar_and_delegate_come_to_a_decision_and_two_registrars_never_overrule_each_other()
    {
        await using var person = await chrome.OpenAsync(portal.Address, width: 390);
        await person.SignUpAsync(portal, "asked@example.org", "ar");
        await person.ChooseCategoryAsync();
        await person.FillIdentityAsync();
        await person.NextAsync();
        await person.FinishAsync();

        await using var registrar = await chrome.OpenAsync(portal.Address);
        await registrar.SignInAsync("registrar");
        await registrar.GoAsync("/en/organise");
        await registrar.ShouldBeAccessibleAsync();
        await registrar.PressAsync("main .card a[href='/en/organise/registrations']");
        await registrar.ShouldBeAccessibleAsync();
        await registrar.FillAsync(("q", "الخوارزمي"));
        await registrar.PressAsync(".filters button.button");
        await registrar.PressAsync("tbody a");
        await registrar.ShouldBeAccessibleAsync();
        await registrar.FillAsync(("Command.Reason", "Please tell us your position."));
        await registrar.PressAsync("button[formaction*='Ask']");

        await person.GoAsync("/ar/me");
        (await person.MainTextAsync()).ShouldContain("Please tell us your position.");
        await person.GoAsync("/ar/register/organisation");
        await person.FillAsync(("Command.Position", "Head of the observatory"));
        await person.NextAsync();
        await person.NextAsync();
        await person.NextAsync();
        await person.TickAsync("Command.Consent", "true");
        await person.NextAsync();

        var address = registrar.Page.Url;
        await registrar.GoAsync(address);
        await using var colleague = await chrome.OpenAsync(portal.Address);
        await colleague.SignInAsync("admin");
        await colleague.GoAsync(address);
        await colleague.FillAsync(("Command.Reason", "No place is left."));
        await registrar.PressAsync("button[formaction*='Approve']");
        await colleague.PressAsync("button[formaction*='Decline']");
        (await colleague.One(".version.theirs").InnerTextAsync()).ShouldContain("Rui Registrar");
        await colleague.ShouldBeAccessibleAsync();
        await colleague.GoAsync("/en/organise/audit");
        (await colleague.MainTextAsync()).ShouldContain("Registration approved");
        await colleague.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task An_agenda_manager_writes_a_session_is_told_of_a_clash_and_releases_what_visitors_then_read()
    {
        await using var manager = await chrome.OpenAsync(portal.Address);
        await manager.SignInAsync("agenda");
        await manager.GoAsync("/en/organise/agenda");
        await manager.ShouldBeAccessibleAsync();
        await manager.GoAsync("/en/organise/agenda/sessions/new");
        await manager.ShouldBeAccessibleAsync();
        await manager.FillAsync(("Command.Session.Title[en]", "Lantern walk"), ("Command.Session.Title[zh-Hans]", "提灯夜游"), ("Command.Session.Title[ar]", "جولة الفوانيس"));
        await PlaceAsync(manager, "hall-1", "2022-11-10", "10:00", "11:00");
        (await manager.One(".error-summary").InnerTextAsync()).ShouldContain("Hall 1");
        await manager.ShouldBeAccessibleAsync();
        await PlaceAsync(manager, "hall-1", "2022-11-11", "18:00", "19:00");
        (await manager.One("[role=status]").CountAsync()).ShouldBeGreaterThan(0);

        await using var visitor = await chrome.OpenAsync(portal.Address);
        (await visitor.GoAsync("/zh/sessions/lantern-walk")).ShouldBe(404, "a draft is never public");
        await manager.GoAsync("/en/organise/agenda/release");
        await manager.ShouldBeAccessibleAsync();
        await ReleaseAsync(manager);
        (await visitor.GoAsync("/zh/sessions/lantern-walk")).ShouldBe(200);
        (await visitor.One("h1").InnerTextAsync()).ShouldContain("提灯夜游");
    }

    [Fact]
    public async Task Who_starred_a_session_hears_by_mail_that_it_moved_once_the_agenda_manager_says_so()
    {
        await using var manager = await chrome.OpenAsync(portal.Address);
        await manager.SignInAsync("agenda");
        await manager.GoAsync("/en/organise/agenda/sessions/new");
        await manager.FillAsync(("Command.Session.Title[en]", "Boat parade"), ("Command.Session.Title[fr]", "Parade des bateaux"));
        await PlaceAsync(manager, "hall-1", "2022-11-11", "20:00", "21:00");
        await ReleaseAsync(manager);

        await using var reader = await chrome.OpenAsync(portal.Address, width: 390);
        await reader.SignUpAsync(portal, "starring@example.org", "fr");
        await reader.GoAsync("/fr/sessions/boat-parade");
        await reader.Page.RunAndWaitForResponseAsync(() => reader.One(".detail-head [data-star] button").ClickAsync(), answer => answer.Url.Contains("handler=Keep", StringComparison.Ordinal));

        await manager.GoAsync("/en/organise/agenda/sessions/boat-parade");
        await PlaceAsync(manager, "hall-1", "2022-11-11", "21:00", "22:00");
        await ReleaseAsync(manager);
        (await manager.MainTextAsync()).ShouldContain("Boat parade is now on 11 November 2022, 21:00–22:00");
        await manager.ShouldBeAccessibleAsync();
        (await portal.MailsTo("starring@example.org", atLeast: 1)).Count.ShouldBe(1, "nothing is sent before it is confirmed");
        await manager.PressAsync(".action-bar button:not([formaction])");
        var mail = (await portal.MailsTo("starring@example.org", atLeast: 2))[^1];
        mail.ShouldContain("Parade des bateaux");
        await reader.GoAsync(new Uri(mail.Split('\n', '\r').First(line => line.Contains("/agenda/changes", StringComparison.Ordinal)).Trim()).PathAndQuery);
        (await reader.MainTextAsync()).ShouldContain("Parade des bateaux");
        await reader.ShouldFitAsync();
    }

    [Fact]
    public async Task An_editor_writes_looks_publishes_and_withdraws()
    {
        await using var editor = await chrome.OpenAsync(portal.Address);
        await editor.SignInAsync("editor");
        await editor.GoAsync("/en/organise/news");
        await editor.ShouldBeAccessibleAsync();
        await editor.GoAsync("/en/organise/news/new");
        await editor.FillAsync(("Command.Article.Title[en]", "Lanterns tonight"), ("Command.Article.Body[en]", "**Bring** a coat."), ("Command.Article.Title[fr]", "Les lanternes ce soir"));
        await editor.One("details.language-body:has([lang=fr]) > summary").First.ClickAsync();
        await editor.FillAsync(("Command.Article.Body[fr]", "Prenez un manteau."));
        await Assertions.Expect(editor.One("#preview-en strong")).ToHaveTextAsync("Bring");
        await editor.PressAsync("#save");
        await editor.ShouldBeAccessibleAsync();
        await editor.PressAsync("#publish");

        await using var visitor = await chrome.OpenAsync(portal.Address);
        await visitor.GoAsync("/fr/news/lanterns-tonight");
        (await visitor.One("h1").InnerTextAsync()).ShouldBe("Les lanternes ce soir");
        await editor.GoAsync("/en/organise/news/lanterns-tonight/withdraw");
        await editor.ShouldBeAccessibleAsync();
        await editor.PressAsync("button.danger");
        await visitor.GoAsync("/fr/news/lanterns-tonight");
        (await visitor.MainTextAsync()).ShouldNotContain("Prenez un manteau.");
    }

    [Fact]
    public async Task An_administrator_gives_a_role_that_opens_an_area_and_takes_it_again()
    {
        await using var admin = await chrome.OpenAsync(portal.Address);
        await using var person = await chrome.OpenAsync(portal.Address);
        await admin.SignInAsync("admin", "zh");
        await person.SignInAsync("delegate");
        (await person.GoAsync("/en/organise/news")).ShouldBe(403);
        await admin.GoAsync("/zh/organise/people?q=dominique");
        await admin.ShouldBeAccessibleAsync();
        await admin.PressAsync("tbody a");
        await admin.ShouldBeAccessibleAsync();
        await admin.TickAsync("Command.Role", "Editor");
        await admin.PressAsync("main form button.button");
        (await person.GoAsync("/en/organise/news")).ShouldBe(200);
        await admin.PressAsync("main a[href$='/take/editor']");
        await admin.ShouldBeAccessibleAsync();
        await admin.PressAsync("button.danger");
        (await person.GoAsync("/en/organise/news")).ShouldBe(403);
        await admin.GoAsync("/zh/organise/audit");
        await admin.ShouldBeAccessibleAsync();
        (await admin.MainTextAsync()).ShouldContain("收回角色");
    }

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
