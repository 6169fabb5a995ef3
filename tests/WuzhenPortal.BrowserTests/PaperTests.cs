namespace WuzhenPortal.BrowserTests;

/// <summary>From the approval to the consulate: letter and badge of one person.</summary>
public sealed class PaperTests(Chrome chrome, OpenPortal portal)
{
    [Fact]
    public async Task An_approved_person_has_letter_and_badge_a_stranger_checks_the_letter_and_the_staff_revoke_it()
    {
        const string email = "papers@example.org";
        await using var person = await chrome.OpenAsync(portal.Running.Address, width: 390);
        await person.SignUpAsync(portal.Running, email, "ar");
        await person.ChooseCategoryAsync();
        await person.FillIdentityAsync();
        await person.NextAsync();
        await person.FinishAsync();
        var reference = await person.One(".reference b").InnerTextAsync();
        await using var staff = await chrome.OpenAsync(portal.Running.Address);
        await staff.SignInAsync("registrar");
        await staff.GoAsync($"/en/organise/registrations/{reference}");
        await staff.PressAsync("button[formaction*='Approve']");

        await person.GoAsync($"/ar/me/registrations/{reference}");
        await person.PressAsync("main a[href$='/letter']");
        await person.PressAsync("main form .button");
        var check = (await person.One($"main a[href*='/letters/']").GetAttributeAsync("href"))!;
        await person.ShouldBeAccessibleAsync();
        await person.ShouldFitAsync();
        (await person.Page.APIRequest.GetAsync($"{portal.Running.Address}/ar/me/registrations/{reference}/letter.pdf")).Headers["content-type"].ShouldBe("application/pdf");

        await person.GoAsync($"/ar/me/registrations/{reference}/badge");
        await Assertions.Expect(person.One(".pass-name")).ToHaveTextAsync("Muhammad AL-KHWARIZMI");
        (await person.One(".pass-code").EvaluateAsync<double>("code => code.naturalWidth > 0 ? code.getBoundingClientRect().width : 0")).ShouldBeGreaterThan(250, "large enough for a scanner");
        await person.ShouldBeAccessibleAsync();
        await person.ShouldFitAsync();

        await using var stranger = await chrome.OpenAsync(portal.Running.Address, width: 390);
        await stranger.GoAsync(check.Replace("/ar/", "/en/", StringComparison.Ordinal));
        (await stranger.One("h1").InnerTextAsync()).ShouldBe("Genuine");
        (await stranger.MainTextAsync()).ShouldNotContain("Khwarizmi", Case.Insensitive);
        await stranger.ShouldBeAccessibleAsync();

        await staff.GoAsync($"/en/organise/registrations/{reference}/papers");
        await staff.FillAsync(("Revoke.Reason", "Reported lost"));
        await staff.PressAsync("#revoke-form .button");
        await stranger.Page.ReloadAsync();
        (await stranger.One("h1").InnerTextAsync()).ShouldBe("Revoked");
        (await portal.Running.MailsTo(email, atLeast: 4))[^1].ShouldContain("Reported lost");
    }
}
