using System.Globalization;

namespace WuzhenPortal.BrowserTests;

/// <summary>Slides under an embargo: brought, waited for, and fetched by those they are for.</summary>
public sealed class MaterialTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    internal static byte[] Pdf => "%PDF-1.7\n1 0 obj\n(slides)\nendobj\nstartxref\n9\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task An_embargo_passes_and_a_registered_delegate_fetches_what_a_visitor_only_reads_of()
    {
        await using var person = await chrome.OpenAsync(portal.Address, width: 390);
        await person.SignUpAsync(portal, "slides@example.org", "en");
        await person.ChooseCategoryAsync();
        await person.FillIdentityAsync();
        await person.NextAsync();
        await person.FinishAsync();
        var reference = await person.One(".reference b").InnerTextAsync();
        await using var staff = await chrome.OpenAsync(portal.Address);
        await staff.SignInAsync("admin");
        await staff.GoAsync($"/en/organise/registrations/{reference}");
        await staff.PressAsync("button[formaction*='Approve']");

        await staff.GoAsync("/en/organise/agenda/sessions/main-forum/materials");
        await staff.FillAsync(
            ("Add.Material.Name[en]", "Slides of the forum"), ("Add.Material.Name[zh-Hans]", "论坛演示文稿"), ("Add.Material.Access", "Registered"),
            ("Add.Material.EmbargoDay", "2099-01-01"), ("Add.Material.EmbargoTime", "09:00"));
        await staff.Page.SetInputFilesAsync("#upload [type=file]", new FilePayload { Name = "slides.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await staff.PressAsync("#upload button");

        await using var visitor = await chrome.OpenAsync(portal.Address);
        await visitor.GoAsync("/zh/sessions/main-forum");
        (await visitor.MainTextAsync()).ShouldNotContain("论坛演示文稿");
        await Assertions.Expect(visitor.One("[aria-labelledby=materials] a")).ToHaveCountAsync(0);
        await staff.PressAsync("main a[href*='/materials/']:not([download])");
        var lifts = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).AddSeconds(5);
        await staff.FillAsync(
            ("Command.Material.EmbargoDay", lifts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Command.Material.EmbargoTime", lifts.ToString("HH:mm:ss", CultureInfo.InvariantCulture)));
        await staff.PressAsync("#save");
        await Task.Delay(lifts.AddMilliseconds(200) - DateTimeOffset.UtcNow is { Ticks: > 0 } left ? left : TimeSpan.Zero, TestContext.Current.CancellationToken);
        await visitor.GoAsync("/zh/sessions/main-forum");
        (await visitor.MainTextAsync()).ShouldContain("论坛演示文稿");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.PressAsync("[aria-labelledby=materials] a");
        visitor.Page.Url.ShouldContain("/zh/account/sign-in");

        await person.GoAsync("/en/sessions/main-forum");
        await person.ShouldFitAsync();
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.One("[aria-labelledby=materials] a").ClickAsync());
        download.SuggestedFilename.ShouldBe("slides.pdf");
        (await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken)).ShouldBe(Pdf);
    }
}
