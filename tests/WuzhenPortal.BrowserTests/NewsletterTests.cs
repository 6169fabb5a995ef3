namespace WuzhenPortal.BrowserTests;

/// <summary>A reader takes the news by mail, and leaves again.</summary>
public sealed class NewsletterTests(Chrome chrome, OpenPortal portal)
{
    [Fact]
    public async Task A_reader_subscribes_on_a_phone_confirms_by_the_mails_link_changes_it_and_leaves()
    {
        const string email = "reader@newsletter.example";
        await using var reader = await chrome.OpenAsync(portal.Running.Address, width: 390);
        await reader.GoAsync("/ar/news");
        await reader.PressAsync("main a[href='/ar/news/newsletter']");
        await reader.FillAsync(("Command.Email", email));
        await reader.Page.CheckAsync("[name='Command.Fields.Frequency'][value=Weekly]");
        await reader.Page.CheckAsync("[name='Command.Fields.Topics'][value=expo]");
        await reader.ShouldFitAsync();
        await reader.PressAsync("main form button");

        var mail = (await portal.Running.MailsTo(email, atLeast: 1))[0];
        var link = mail.Split('\n', '\r').First(line => line.Contains("/ar/news/newsletter/confirm", StringComparison.Ordinal)).Trim();
        await reader.GoAsync(new Uri(link).PathAndQuery);
        await reader.PressAsync("main form button");
        (await reader.MainTextAsync()).ShouldContain(email);
        (await reader.Page.IsCheckedAsync("[name='Command.Fields.Topics'][value=expo]")).ShouldBeTrue();
        await reader.Page.CheckAsync("[name='Command.Fields.Frequency'][value=Daily]");
        await reader.PressAsync("main form button");
        (await reader.Page.IsCheckedAsync("[name='Command.Fields.Frequency'][value=Daily]")).ShouldBeTrue();
        await reader.ShouldFitAsync();
        await reader.PressAsync("main form[action*=End] button");
        (await reader.MainTextAsync()).ShouldNotContain(email);
    }
}
