using System.Text.RegularExpressions;
using WuzhenPortal.Tests.Ground;

namespace WuzhenPortal.BrowserTests;

/// <summary>Every page for everybody: accessible by day and by night, read from either side, and no wider than a phone.</summary>
public sealed partial class EveryPageTests(PublicReader reader) : IClassFixture<PublicReader>
{
    public static TheoryData<string> PublicPages =>
    [
        "", "/agenda", "/agenda/2022-11-09", "/agenda/2022-11-10?room=hall-1&format=keynote", "/agenda/releases", "/agenda/releases/1", "/agenda/releases/compare",
        "/agenda/all", "/agenda/now", "/agenda/rooms", "/agenda/rooms/hall-5", "/agenda/rooms/hall-5/display", "/agenda/themes/technology-and-industry", "/agenda/search?q=digital", "/agenda/mine", "/agenda/changes", "/agenda/embed?day=2022-11-09&theme=governance-and-security",
        "/handbook", "/offline", "/sub-forums", "/sub-forums/data-governance", "/sessions/opening-ceremony", "/speakers", "/speakers/li-shulei",
        "/news", "/news/expo-opens", "/news/feeds", "/news/newsletter", "/news/newsletter?sent=true", "/news/newsletter/confirm?code=none", "/news/newsletter/manage?code=none", "/press", "/press/terms", "/expo", "/expo/kaspersky", "/cloud-hall", "/cloud-hall/metaverse-dance-game", "/publications", "/publications/world-internet-development-report-2022", "/messages/letter-of-congratulation-2022", "/information", "/about", "/2021", "/register", "/letters/346789cdfghjkmnpqr",
        "/search?q=%E6%95%B0%E5%AD%97", "/search?q=zzzz", "/account/sign-in", "/account/sign-up", "/account/sign-up/done", "/account/forgot", "/account/confirm?code=none", "/account/reset?code=none", "/no-such-page",
    ];

    [Theory]
    [MemberData(nameof(PublicPages))]
    public Task A_page_for_everybody_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path) => reader.Visit.ShouldLookRightEverywhereAsync(path);

    [Fact]
    public void No_page_is_forgotten()
    {
        var looked = new[] { PublicPages, EveryOwnPageTests.PagesOfADraft, EveryOwnPageTests.PagesOfADelegate, EveryOwnPageTests.PagesOfAJournalist, EveryOwnPageTests.PagesOfStaff }.SelectMany(pages => pages).Select(row => $"{row.Data}/".Split('?')[0].TrimEnd('/')).ToList();
        var forgotten =
            from file in SourceTree.Files("src/WuzhenPortal.Web/Pages", "*.cshtml")
            let route = Route().Match(File.ReadAllText(file)).Groups[1].Value
            where route.Length > 0 && !route.EndsWith(".atom", StringComparison.Ordinal) && !route.EndsWith(".json", StringComparison.Ordinal) && !route.StartsWith("/errors/", StringComparison.Ordinal)
            let address = new Regex($"^{Parameter().Replace(route.TrimEnd('/'), "[^/]+")}$")
            where !looked.Any(address.IsMatch)
            select route;
        forgotten.ShouldBeEmpty("Put one address of each page into a list.");
    }

    [GeneratedRegex("^@page \"(.*?)\"", RegexOptions.Multiline)]
    private static partial Regex Route();

    [GeneratedRegex(@"\{\w+(?:[:?](?:[^{}]|\{[^{}]*\})*)?\}")]
    private static partial Regex Parameter();
}

/// <summary>One browser that goes through all pages: opening a profile for each takes as long as some of the looks.</summary>
public sealed class PublicReader(Chrome chrome, OpenPortal portal) : IAsyncLifetime
{
    private Visit? visit;

    internal Visit Visit => visit!;

    public async ValueTask InitializeAsync() => visit = await chrome.OpenAsync(portal.Running.Address);

    public async ValueTask DisposeAsync()
    {
        if (visit is not null)
        {
            await visit.DisposeAsync();
        }
    }
}
