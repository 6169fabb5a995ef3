namespace WuzhenPortal.BrowserTests;

/// <summary>The review desk as a registrar uses it all day: with the keyboard.</summary>
public sealed class DeskTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task A_registrar_clears_a_queue_by_keyboard_alone_and_takes_a_bulk_decline_back()
    {
        foreach (var number in Enumerable.Range(1, 4))
        {
            await using var person = await chrome.OpenAsync(portal.Address);
            await person.SignUpAsync(portal, $"queue{number}@example.org", "en");
            await person.ChooseCategoryAsync();
            await person.FillIdentityAsync();
            await person.NextAsync();
            await person.FinishAsync();
        }

        await using var registrar = await chrome.OpenAsync(portal.Address);
        var keys = registrar.Page.Keyboard;
        await registrar.SignInAsync("registrar");
        await registrar.GoAsync("/en/organise/registrations?state=Submitted");
        await keys.PressAsync("?");
        await Assertions.Expect(registrar.One("#keys-help")).ToBeVisibleAsync();
        await registrar.ShouldBeAccessibleAsync();
        await keys.PressAsync("Escape");

        // Typing is typing: no key acts within a field.
        await keys.PressAsync("/");
        await keys.TypeAsync("jx");
        await Assertions.Expect(registrar.One("#q")).ToHaveValueAsync("jx");
        await registrar.GoAsync("/en/organise/registrations?state=Submitted");
        await keys.PressAsync("j");
        await OpenAsync(() => keys.PressAsync("Enter"));

        // The first is noted and approved, the next one is asked, both without a mouse.
        await keys.PressAsync("n");
        await keys.TypeAsync("jak");
        await keys.PressAsync("Tab");
        await OpenAsync(() => keys.PressAsync("Enter"));
        await Assertions.Expect(registrar.One("#notes .note")).ToContainTextAsync("jak");
        await keys.PressAsync("a");
        await Assertions.Expect(registrar.One("#keys-said")).ToHaveTextAsync("Press Enter to approve.");
        await OpenAsync(() => keys.PressAsync("Enter"));
        await Assertions.Expect(registrar.One(".timeline .here")).ToContainTextAsync("Approved");
        await OpenAsync(() => keys.PressAsync("j"));
        await keys.PressAsync("i");
        await keys.TypeAsync("Which house?");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await OpenAsync(() => keys.PressAsync("Enter"));
        await Assertions.Expect(registrar.One(".timeline .here")).ToContainTextAsync("Information");
        await registrar.ShouldBeAccessibleAsync();

        // The other two are declined at once, and taken back.
        await OpenAsync(() => keys.PressAsync("u"));
        await keys.PressAsync("j");
        await keys.PressAsync("x");
        await keys.PressAsync("j");
        await keys.PressAsync("x");
        await Assertions.Expect(registrar.One("#picked")).ToHaveTextAsync("Chosen: 2");
        await keys.PressAsync("b");
        await keys.PressAsync("Tab");
        await OpenAsync(() => keys.PressAsync("Enter"));
        (await registrar.One("h1").InnerTextAsync()).ShouldBe("Decline these applications: 2");
        await registrar.ShouldBeAccessibleAsync();
        await keys.TypeAsync("No place is left.");
        await keys.PressAsync("Tab");
        await OpenAsync(() => keys.PressAsync("Enter"));
        (await registrar.MainTextAsync()).ShouldContain("Declined: 2");
        await registrar.ShouldBeAccessibleAsync();
        await registrar.One("#undo").FocusAsync();
        await OpenAsync(() => keys.PressAsync("Enter"));
        (await registrar.MainTextAsync()).ShouldContain("Taken back: 2");
        await registrar.GoAsync("/en/organise/registrations?state=Submitted");
        (await registrar.One("tbody tr").CountAsync()).ShouldBe(2);
        (await portal.MailsTo("queue4@example.org", atLeast: 2)).ShouldNotContain(mail => mail.Contains("No place is left.", StringComparison.Ordinal));

        Task OpenAsync(Func<Task> press) => registrar.ArriveAsync(press);
    }
}
