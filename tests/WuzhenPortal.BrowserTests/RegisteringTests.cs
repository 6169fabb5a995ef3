namespace WuzhenPortal.BrowserTests;

/// <summary>A delegate registers, from nothing to the reference.</summary>
public sealed class RegisteringTests(Chrome chrome, OpenPortal portal)
{
    [Theory]
    [InlineData("en", 1440, true)]
    [InlineData("ar", 390, true)]
    [InlineData("fr", 1440, false)]
    public async Task A_delegate_registers_edits_and_withdraws(string language, int width, bool scripts)
    {
        var email = $"delegate-{language}@example.org";
        await using var visit = await chrome.OpenAsync(portal.Running.Address, width, scripts: scripts);
        await visit.SignUpAsync(portal.Running, email, language);
        visit.Page.Url.ShouldEndWith($"/{language}/register/category");
        await Look(visit, scripts, width);
        await visit.ChooseCategoryAsync();
        await Look(visit, scripts, width);
        await visit.FillIdentityAsync();
        await visit.NextAsync();
        await Look(visit, scripts, width);
        await visit.FinishAsync();
        await Look(visit, scripts, width);

        var reference = await visit.One(".reference b").InnerTextAsync();
        reference.ShouldMatch("^WZ22-[0-9A-Z]{4}-[0-9A-Z]{2}$");
        (await visit.One("html").GetAttributeAsync("dir")).ShouldBe(language == "ar" ? "rtl" : "ltr");
        (await portal.Running.MailsTo(email, atLeast: 2)).ShouldContain(mail => mail.Contains(reference, StringComparison.Ordinal));

        await visit.GoAsync($"/{language}/register/organisation");
        await visit.FillAsync(("Command.Organisation", "House of Knowledge"));
        await visit.NextAsync();
        await visit.GoAsync($"/{language}/me");
        (await visit.MainTextAsync()).ShouldContain("House of Knowledge");
        await visit.PressAsync("main a[href$='/withdraw']");
        await Look(visit, scripts, width);
        await visit.PressAsync("main button.danger");
        (await portal.Running.MailsTo(email, atLeast: 3)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_draft_saves_itself_while_it_is_typed_and_opens_on_another_device()
    {
        const string email = "two-devices@example.org";
        await using var desk = await chrome.OpenAsync(portal.Running.Address);
        await desk.SignUpAsync(portal.Running, email, "en");
        await desk.ChooseCategoryAsync();
        await desk.FillAsync(("Command.FamilyName", "Lovelace"), ("Command.GivenName", "Ada"));
        await desk.One("[data-autosave]:has-text('Saved')").WaitForAsync();
        await Assertions.Expect(desk.One("[data-autosave]")).ToHaveTextAsync("Saved");

        await using var phone = await chrome.OpenAsync(portal.Running.Address, width: 390);
        await phone.SignInAgainAsync(email, "en");
        await phone.GoAsync("/en/register/identity");
        await Assertions.Expect(phone.One("#Command_FamilyName")).ToHaveValueAsync("Lovelace");
        await Assertions.Expect(phone.One("#Command_GivenName")).ToHaveValueAsync("Ada");
    }

    [Fact]
    public async Task A_step_that_is_not_finished_says_why_beside_the_field_and_leads_there()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.SignUpAsync(portal.Running, "unfinished@example.org", "en");
        await visit.ChooseCategoryAsync();
        await visit.FillIdentityAsync();
        await visit.FillAsync(("Command.Phone", "not a number"));
        await visit.NextAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.One(".error-summary a[href='#Command_Phone']").ClickAsync();
        await Assertions.Expect(visit.One("#Command_Phone")).ToBeFocusedAsync();
        await Assertions.Expect(visit.One("#Command_Phone")).ToHaveValueAsync("not a number");
        await Assertions.Expect(visit.One("#Command_FamilyName")).ToHaveValueAsync("Al-Khwarizmi");
    }

    private static async Task Look(Visit visit, bool scripts, int width)
    {
        if (scripts)
        {
            await visit.ShouldBeAccessibleAsync();
        }

        if (width < 500)
        {
            await visit.ShouldFitAsync();
        }
    }
}
