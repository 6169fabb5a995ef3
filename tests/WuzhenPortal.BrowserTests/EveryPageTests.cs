using System.Text.RegularExpressions;
using WuzhenPortal.Tests.Ground;

namespace WuzhenPortal.BrowserTests;

/// <summary>Every page there is: accessible by day and by night, read from either side, and no wider than a phone.</summary>
public sealed partial class EveryPageTests(Chrome chrome, OpenPortal portal, PortalInUse inUse) : IClassFixture<PortalInUse>
{
    /// <summary>For everybody.</summary>
    public static TheoryData<string> PublicPages =>
    [
        "", "/agenda", "/agenda/2022-11-09", "/agenda/2022-11-10?room=hall-1&format=keynote", "/agenda/releases", "/agenda/releases/1", "/agenda/releases/compare",
        "/agenda/all", "/agenda/now", "/agenda/rooms", "/agenda/rooms/hall-5", "/agenda/rooms/hall-5/display", "/agenda/themes/technology-and-industry", "/agenda/search?q=digital", "/agenda/mine", "/agenda/changes",
        "/sub-forums", "/sub-forums/data-governance", "/sessions/opening-ceremony", "/speakers", "/speakers/li-shulei",
        "/news", "/news/expo-opens", "/press", "/expo", "/expo/kaspersky", "/cloud-hall", "/cloud-hall/metaverse-dance-game", "/publications", "/publications/world-internet-development-report-2022", "/messages/letter-of-congratulation-2022", "/about", "/2021", "/register",
        "/account/sign-in", "/account/sign-up", "/account/sign-up/done", "/account/forgot", "/account/confirm?code=none", "/account/reset?code=none", "/no-such-page",
    ];

    /// <summary>For somebody who has begun to register.</summary>
    public static TheoryData<string> PagesOfADraft => ["/register/category", "/register/identity", "/register/organisation", "/register/sub-forums", "/register/review", "/me"];

    /// <summary>For somebody who has registered.</summary>
    public static TheoryData<string> PagesOfADelegate => ["/register", "/register/identity", "/me", "/me/registrations/{reference}", "/me/registrations/{reference}/withdraw", "/me/seats", "/me/seats/sub-forums/data-governance", "/account/sign-out"];

    /// <summary>For an administrator, who may open every area.</summary>
    public static TheoryData<string> PagesOfStaff =>
    [
        "/organise", "/organise/registrations", "/organise/registrations?q=nobody", "/organise/registrations/{reference}", "/organise/agenda", "/organise/agenda/board?day=2022-11-09", "/organise/agenda/board/sub-forums/data-governance?day=2022-11-09", "/organise/agenda/release", "/organise/agenda/releases/1/restore", "/organise/agenda/import", "/organise/agenda/import/{upload}",
        "/organise/agenda/sessions/new", "/organise/agenda/sessions/opening-ceremony", "/organise/agenda/sessions/opening-ceremony/remove", "/organise/agenda/sub-forums/data-governance",
        "/organise/seats", "/organise/seats/sub-forums/data-governance",
        "/organise/news", "/organise/news/expo-opens", "/organise/news/expo-opens/withdraw", "/organise/people", "/organise/people/{code}", "/organise/people/{code}/take/editor", "/organise/audit",
    ];

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task A_page_for_everybody_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path)
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.ShouldLookRightEverywhereAsync(path);
    }

    [Theory]
    [MemberData(nameof(PagesOfADraft))]
    public async Task A_page_of_a_draft_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path)
    {
        await using var visit = await chrome.OpenAsync(inUse.Address, cookies: inUse.Beginner);
        await visit.ShouldLookRightEverywhereAsync(path);
    }

    [Theory]
    [MemberData(nameof(PagesOfADelegate))]
    public async Task A_page_of_a_delegate_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path)
    {
        await using var visit = await chrome.OpenAsync(inUse.Address, cookies: inUse.Delegate);
        await visit.ShouldLookRightEverywhereAsync(inUse.Filled(path));
    }

    [Theory]
    [MemberData(nameof(PagesOfStaff))]
    public async Task A_page_of_staff_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path)
    {
        await using var visit = await chrome.OpenAsync(inUse.Address, cookies: inUse.Administrator);
        await visit.ShouldLookRightEverywhereAsync(inUse.Filled(path));
    }

    [Fact]
    public void No_page_is_forgotten()
    {
        var looked = new[] { PublicPages, PagesOfADraft, PagesOfADelegate, PagesOfStaff }.SelectMany(pages => pages).Select(row => $"{row.Data}/".Split('?')[0].TrimEnd('/')).ToList();
        var forgotten =
            from file in SourceTree.Files("src/WuzhenPortal.Web/Pages", "*.cshtml")
            let route = Route().Match(File.ReadAllText(file)).Groups[1].Value
            where route.Length > 0 && !route.EndsWith(".atom", StringComparison.Ordinal) && !route.StartsWith("/errors/", StringComparison.Ordinal)
            let address = new Regex($"^{Parameter().Replace(route.TrimEnd('/'), "[^/]+")}$")
            where !looked.Any(address.IsMatch)
            select route;
        forgotten.ShouldBeEmpty("Put one address of each page into a list above.");
    }

    [GeneratedRegex("^@page \"(.*?)\"", RegexOptions.Multiline)]
    private static partial Regex Route();

    [GeneratedRegex(@"\{\w+(?:[:?](?:[^{}]|\{[^{}]*\})*)?\}")]
    private static partial Regex Parameter();
}
