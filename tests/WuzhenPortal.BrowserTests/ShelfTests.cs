namespace WuzhenPortal.BrowserTests;

/// <summary>Practical information and publications: written by an editor, read on a phone.</summary>
public sealed class ShelfTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task An_editor_writes_pages_in_two_languages_puts_them_in_order_and_a_visitor_reads_them_in_Arabic_on_a_phone()
    {
        await using var editor = await chrome.OpenAsync(portal.Address);
        await editor.SignInAsync("admin");
        foreach (var (idea, english, arabic) in new[] { ("hotels", "Ten hotels lie by the river.", "عشرة فنادق على النهر."), ("visa", "Ask for your letter **early**.", "اطلب رسالتك **مبكراً**.") })
        {
            await editor.GoAsync("/en/organise/information");
            await editor.PressAsync($"a[href$='idea={idea}']");
            await editor.FillAsync(("Command.Page.Body[en]", english));
            await editor.Page.Locator("summary:has([lang=ar])").Last.ClickAsync();
            await editor.FillAsync(("Command.Page.Body[ar]", arabic));
            await Assertions.Expect(editor.One("#preview-ar p")).ToContainTextAsync(arabic[..5]);
            await editor.PressAsync("#save");
            await editor.PressAsync("#publish button");
        }

        await editor.GoAsync("/en/organise/information");
        await editor.PressAsync("#pages tbody tr:nth-child(2) button[value=true]");
        await Assertions.Expect(editor.One("#pages tbody tr:first-child th a")).ToHaveTextAsync("Visa");

        await using var visitor = await chrome.OpenAsync(portal.Address, width: 390);
        await visitor.GoAsync("/ar");
        await visitor.PressAsync(".site-foot a[href$='/information']");
        await Assertions.Expect(visitor.One("main .cards h2").First).ToHaveTextAsync("التأشيرة");
        await visitor.PressAsync("main .cards li:first-child a");
        await Assertions.Expect(visitor.One("article strong")).ToHaveTextAsync("مبكراً");
        await Assertions.Expect(visitor.One("article .article-head time")).ToContainTextAsync("آخر مراجعة");
        await visitor.ShouldFitAsync();
        await visitor.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_version_with_its_file_and_an_erratum_reach_a_reader()
    {
        const string Book = "world-internet-development-report-2022";
        await using var editor = await chrome.OpenAsync(portal.Address);
        await editor.SignInAsync("admin");
        await editor.ShelveAsync(Book);

        await using var reader = await chrome.OpenAsync(portal.Address, width: 390);
        await reader.GoAsync($"/zh/publications/{Book}");
        await Assertions.Expect(reader.One("[aria-labelledby=errata]")).ToContainTextAsync("31");
        await reader.ShouldFitAsync();
        await reader.ShouldBeAccessibleAsync();
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.One("[aria-labelledby=versions] .files a").First.ClickAsync());
        download.SuggestedFilename.ShouldBe("报告 2022.pdf");
        (await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken)).ShouldBe(MaterialTests.Pdf);
        var citation = await reader.Page.RunAndWaitForDownloadAsync(() => reader.One("#citation a[href$='.bib']").ClickAsync());
        (await File.ReadAllTextAsync((await citation.PathAsync())!, TestContext.Current.CancellationToken)).ShouldStartWith($"@book{{{Book},");
    }
}

internal static class Shelving
{
    /// <summary>Gives a publication of the sample a version with a file, a chapter and an erratum.</summary>
    public static async Task ShelveAsync(this Visit editor, string book = "china-internet-development-report-2022")
    {
        var desk = $"/en/organise/publications/{book}";
        await editor.GoAsync($"{desk}/versions/new");
        await editor.FillAsync(("Command.Note[en]", "First printing"));
        await editor.PressAsync("#save");
        await editor.Page.SetInputFilesAsync("#upload [type=file]", new FilePayload { Name = "报告 2022.pdf", MimeType = "application/pdf", Buffer = MaterialTests.Pdf });
        await editor.PressAsync("#upload button");
        await editor.GoAsync($"{desk}/chapters/new");
        await editor.FillAsync(("Command.Title[en]", "Overview"), ("Command.Page", "3"));
        await editor.PressAsync("#save");
        await editor.GoAsync($"{desk}/errata/new");
        await editor.FillAsync(("Command.Text[en]", "Read 31 regions, not 30."), ("Command.Place", "p. 3"));
        await editor.PressAsync("#save");
    }

    /// <summary>Makes a page of practical information.</summary>
    public static async Task WriteHotelsAsync(this Visit editor)
    {
        await editor.GoAsync("/en/organise/information/new?idea=hotels");
        await editor.FillAsync(("Command.Page.Body[en]", "## By the river\n\n- Ten hotels\n- Breakfast from seven"));
        await editor.PressAsync("#save");
        await editor.PressAsync("#publish button");
    }
}
