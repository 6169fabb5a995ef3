namespace WuzhenPortal.BrowserTests;

/// <summary>An adviser registers a party of nine on a phone, in Arabic.</summary>
public sealed class DelegationTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task An_adviser_pastes_a_party_of_nine_corrects_one_row_follows_a_member_and_replaces_another()
    {
        await using var staff = await chrome.OpenAsync(portal.Address);
        await staff.SignInAsync("registrar");
        await using var adviser = await chrome.OpenAsync(portal.Address, width: 390);
        await adviser.SignUpAsync(portal, "adviser@riyadh.example", "ar");
        await adviser.GoAsync("/ar/me/delegations");
        await adviser.ShouldBeAccessibleAsync();
        var code = await adviser.LeadAsync(staff, "delegate", 9, "ar");
        await staff.ShouldBeAccessibleAsync();
        await adviser.GoAsync($"/ar/me/delegations/{code}/list");
        await adviser.ShouldBeAccessibleAsync();
        await adviser.ShouldFitAsync();

        var party = Enumerable.Range(1, 9).Select(number => $"{(number == 7 ? "العمري" : "Al-Amri")}\tFaisal\tفيصل\tguest{number}@riyadh.example\t\tAdviser");
        await adviser.FillAsync(("Command.Text", string.Join('\n', party)));
        await adviser.PressAsync(".action-bar button");
        await adviser.ShouldBeAccessibleAsync();
        await adviser.ShouldFitAsync();
        await adviser.PressAsync("#apply button");
        (await adviser.One(".error-summary").CountAsync()).ShouldBe(1, "one row is wrong, so that nothing comes in");
        await adviser.FillAsync(("Cells[7:FamilyName]", "Al-Omari"));
        await adviser.PressAsync("#correct button");
        await adviser.PressAsync("#apply button");
        (await adviser.One("#roll tbody tr").CountAsync()).ShouldBe(9);
        await adviser.ShouldBeAccessibleAsync();
        await adviser.ShouldFitAsync();
        await adviser.PressAsync("#send-links button");

        var mail = (await portal.MailsTo("guest7@riyadh.example", atLeast: 1))[0];
        await using var member = await chrome.OpenAsync(portal.Address, width: 390);
        await member.SignUpAsync(portal, "omari@home.example", "en");
        await member.GoAsync(new Uri(mail.Split('\n', '\r').First(line => line.Contains("/me/delegation-place", StringComparison.Ordinal)).Trim()).PathAndQuery);
        await member.ShouldBeAccessibleAsync();
        await member.PressAsync("main form button.button");
        await member.NextAsync();
        (await member.One("[name='Command.FamilyName']").InputValueAsync()).ShouldBe("Al-Omari");
        await member.FillAsync(("Command.Phone", "+966 50 123 4567"));
        await member.NextAsync();
        await member.NextAsync();
        await member.NextAsync();
        await member.NextAsync();
        await member.TickAsync("Command.Consent", "true");
        await member.NextAsync();

        await adviser.GoAsync($"/ar/me/delegations/{code}");
        (await adviser.One("#roll tr:nth-child(7) .state.wait").CountAsync()).ShouldBe(1, "handed in");
        await adviser.PressAsync("#roll tr:nth-child(7) th a");
        await adviser.ShouldBeAccessibleAsync();
        await adviser.One("#replace summary").ClickAsync();
        await adviser.FillAsync(("Replace.Person.FamilyName", "Al-Harbi"), ("Replace.Person.Email", "harbi@riyadh.example"));
        await adviser.ShouldFitAsync();
        await adviser.PressAsync("#replace button");
        (await adviser.One("#roll tr:nth-child(7) th").InnerTextAsync()).ShouldContain("Al-Harbi");
        await portal.MailsTo("harbi@riyadh.example", atLeast: 1);
        await member.GoAsync("/en/me");
        (await member.MainTextAsync()).ShouldContain("Withdrawn");
    }
}
