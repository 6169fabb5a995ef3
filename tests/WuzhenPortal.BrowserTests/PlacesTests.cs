namespace WuzhenPortal.BrowserTests;

/// <summary>Two guests are invited to a category with one place.</summary>
public sealed class PlacesTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task The_second_guest_waits_and_takes_the_place_that_the_first_gives_up()
    {
        await using var registrar = await chrome.OpenAsync(portal.Address);
        await registrar.SignInAsync("registrar");
        await registrar.GoAsync("/en/organise/registrations/categories/new");
        await registrar.FillAsync(("Command.Category.Name[en]", "Guest of honour"), ("Command.Category.Name[zh-Hans]", "特邀嘉宾"), ("Command.Category.Capacity", "1"));
        await registrar.TickAsync("Command.Category.Access", "Invitation");
        await registrar.Page.Locator("[name='Command.Category.NeedsReview']").UncheckAsync();
        await registrar.ShouldBeAccessibleAsync();
        await registrar.PressAsync("#save");
        (await registrar.MainTextAsync()).ShouldContain("Guest of honour");
        await registrar.GoAsync("/en/organise/registrations/invitations/new");
        await registrar.FillAsync(("Command.People", "guest-one@example.org, 周一\nguest-two@example.org, 郑二"), ("Command.Category", "guest-of-honour"), ("Command.LanguageCode", "zh-Hans"));
        await registrar.PressAsync("#invite button.button");
        (await registrar.MainTextAsync()).ShouldContain("Invitations on their way: 2");
        await registrar.ShouldBeAccessibleAsync();

        await using var first = await chrome.OpenAsync(portal.Address, width: 390);
        await ComeAsync(first, "guest-one@example.org");
        (await first.MainTextAsync()).ShouldContain("已通过");
        await using var second = await chrome.OpenAsync(portal.Address, width: 390);
        await ComeAsync(second, "guest-two@example.org");
        (await second.MainTextAsync()).ShouldContain("正在候补名额");
        await second.ShouldBeAccessibleAsync();
        await second.ShouldFitAsync();
        await second.PressAsync(".notice a[href$='/place']");
        (await second.MainTextAsync()).ShouldContain("第 1 位，共 1 位");
        await registrar.GoAsync("/en/organise/registrations/waiting?category=guest-of-honour");
        (await registrar.MainTextAsync()).ShouldContain("AL-KHWARIZMI");
        await registrar.ShouldBeAccessibleAsync();

        await first.GoAsync("/zh/me");
        await first.PressAsync("main a[href$='/withdraw']");
        await first.PressAsync("main button.danger");
        var offer = (await portal.MailsTo("guest-two@example.org", atLeast: 4)).Last(mail => mail.Contains("/place", StringComparison.Ordinal));
        await second.GoAsync(LinkIn(offer, "/place"));
        (await second.MainTextAsync()).ShouldContain("已为您保留名额");
        await second.ShouldBeAccessibleAsync();
        await second.ShouldFitAsync();
        await second.PressAsync("#accept button");
        (await second.MainTextAsync()).ShouldContain("已通过");
    }

    /// <summary>Opens an account with the invited address, follows the link and registers.</summary>
    private async Task ComeAsync(Visit guest, string email)
    {
        await guest.SignUpAsync(portal, email, "zh");
        var mails = await portal.MailsTo(email, atLeast: 2);
        await guest.GoAsync(LinkIn(mails.First(mail => mail.Contains("/me/registration-invitation", StringComparison.Ordinal)), "/me/registration-invitation"));
        await guest.ShouldBeAccessibleAsync();
        await guest.ShouldFitAsync();
        await guest.PressAsync("#answer button.button");
        await guest.TickAsync("Command.Mode", "OnSite");
        await guest.NextAsync();
        await guest.FillIdentityAsync();
        await guest.NextAsync();
        await guest.FinishAsync();
    }

    private static string LinkIn(string mail, string part) => new Uri(mail.Split('\n', '\r').First(line => line.Contains(part, StringComparison.Ordinal)).Trim()).PathAndQuery;
}
