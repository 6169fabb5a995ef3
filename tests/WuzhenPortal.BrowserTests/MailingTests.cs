using System.IO.Compression;

namespace WuzhenPortal.BrowserTests;

/// <summary>Staff say a mail in their own words and write to many; a person takes the own data along and leaves.</summary>
public sealed class MailingTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task Own_words_are_previewed_tried_and_sent_many_are_written_to_and_a_person_leaves_with_a_copy()
    {
        await using var staff = await chrome.OpenAsync(portal.Address);
        await staff.SignInAsync("registrar");
        await staff.GoAsync("/en/organise/mail/templates/RegistrationSubmitted");
        await staff.FillAsync(("Command.Subject[zh-Hans]", "乌镇欢迎您：{reference}"));
        await staff.Page.SelectOptionAsync("#lang", "zh-Hans");
        await staff.Page.ClickAsync("[formaction*=Preview]");
        await staff.Page.FrameLocator("iframe").Locator("h1", new() { HasTextString = "乌镇欢迎您：WZ26-" }).WaitForAsync();
        await staff.PressAsync("#test");
        (await portal.MailsTo("registrar@demo.example", atLeast: 1))[0].ShouldContain("WZ26-7K3M-Q9");
        await staff.PressAsync("#save");
        (await staff.MainTextAsync()).ShouldContain("The words are saved");

        await using var leaver = await RegisterAsync("leaver@example.org");
        await using (await RegisterAsync("stayer@example.org"))
        {
            (await portal.MailsTo("leaver@example.org", atLeast: 2)).ShouldContain(mail => mail.Contains("乌镇欢迎您", StringComparison.Ordinal));
        }

        await staff.GoAsync("/en/organise/mail/write");
        await staff.TickAsync("Command.Statuses", "Submitted");
        await staff.FillAsync(("Command.Subject[en]", "The hall has moved"), ("Command.Text[en]", "Dear {name},\n\nplease come to Hall 5."));
        await staff.PressAsync("#look");
        (await staff.MainTextAsync()).ShouldContain("goes to 2 people");
        await staff.FillAsync(("Command.People", "2"));
        await staff.PressAsync("#confirm");
        await staff.PressAsync("#take-back");
        (await staff.MainTextAsync()).ShouldContain("Taken back");
        await staff.PressAsync("a[href*='from=']");
        await staff.PressAsync("#look");
        await staff.FillAsync(("Command.People", "2"));
        await staff.PressAsync("#confirm");
        await staff.GoAsync("/en/organise/mail/outbox?q=stayer&state=Waiting");
        await staff.PressAsync("main tbody th a");
        await staff.ShouldFitAsync();
        await staff.PressAsync("[value=Send]");
        (await portal.MailsTo("stayer@example.org", atLeast: 3)).ShouldContain(mail => mail.Contains("Hall 5", StringComparison.Ordinal));

        await leaver.GoAsync("/zh/me/data");
        await leaver.FillAsync(("Command.Password", People.Password));
        var download = await leaver.Page.RunAndWaitForDownloadAsync(() => leaver.Page.ClickAsync("form[action$='/me/data'] button"));
        using (var copy = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken))
        {
            copy.Entries.ShouldContain(entry => entry.FullName == "registrations.json");
        }

        await leaver.PressAsync("a[href$='/me/data/erase']");
        var reference = (await leaver.MainTextAsync()).Split(' ', '\n').First(word => word.StartsWith("WZ", StringComparison.Ordinal));
        await leaver.FillAsync(("Command.Password", People.Password), ("Command.Typed", reference));
        await leaver.PressAsync("form .button.danger");
        leaver.Page.Url.ShouldContain("/zh/account/sign-in");
        (await portal.MailsTo("leaver@example.org", atLeast: 3)).ShouldNotContain(mail => mail.Contains("Hall 5", StringComparison.Ordinal));
    }

    private async Task<Visit> RegisterAsync(string email)
    {
        var visit = await chrome.OpenAsync(portal.Address, width: 390);
        await visit.SignUpAsync(portal, email, "zh");
        await visit.ChooseCategoryAsync();
        await visit.FillIdentityAsync();
        await visit.NextAsync();
        await visit.FinishAsync();
        return visit;
    }
}
