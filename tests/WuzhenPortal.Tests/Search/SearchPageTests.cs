using System.Diagnostics;
using System.Net;
using System.Text.Json;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Search;

/// <summary>Readers search everything public of the sample, whose news have all appeared.</summary>
[Collection(typeof(AfterTheSummitCollection))]
public sealed class SearchPageTests(AfterTheSummit portal)
{
    [Theory]
    [InlineData("opening ceremony", "/sessions/opening-ceremony")]
    [InlineData("数字", "/sub-forums/digital-economy")]
    [InlineData("博览会开幕", "/news/expo-opens")]
    [InlineData("张勇", "/speakers/zhang-yong")]
    [InlineData("zhangyong", "/speakers/zhang-yong")]
    [InlineData("metaverse dance", "/cloud-hall/metaverse-dance-game")]
    [InlineData("kaspersky", "/expo/kaspersky")]
    [InlineData("exosquelette", "/news/expo-opens")]
    [InlineData("internet development report", "/publications/china-internet-development-report-2022")]
    [InlineData("letter congratulation", "/messages/letter-of-congratulation-2022")]
    public async Task Everything_public_is_found(string words, string address)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            (await FindAsync($"/{language}/search?q={Uri.EscapeDataString(words)}")).ShouldContain($"/{language}{address}");
        }
    }

    [Fact]
    public async Task The_page_speaks_every_language_with_results_without_and_before()
    {
        foreach (var language in Language.All)
        {
            foreach (var query in new[] { "", "?q=digital&kind=session", "?q=zzzzzz&year=2022" })
            {
                var page = await portal.Visitor().GetPage($"/{language.Segment}/search{query}");
                page.Status.ShouldBe(HttpStatusCode.OK);
                page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language.Code);
                page.One("meta[name=robots]").GetAttribute("content").ShouldBe("noindex");
                page.Html.ShouldNotMatch(@"\bSearch\.[A-Z]");
                page.Document.QuerySelectorAll("main .empty").Length.ShouldBe(query.Contains("zzzzzz", StringComparison.Ordinal) ? 1 : 0);
            }
        }
    }

    [Fact]
    public async Task Hits_are_marked_counted_and_narrowed_by_kind()
    {
        var page = await portal.Visitor().GetPage("/en/search?q=digital");
        page.One(".hit mark").TextContent.ShouldBe("digital", StringCompareShould.IgnoreCase);
        var chip = page.One(".chip[href*='kind=sub-forum']");
        var forums = await portal.Visitor().GetPage(chip.GetAttribute("href")!);
        forums.Document.QuerySelectorAll(".hit h3 a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("/en/sub-forums/"));
        forums.One(".chip[aria-current][href*='kind=sub-forum'] b").TextContent.ShouldBe($"{forums.Document.QuerySelectorAll(".hit").Length}");
        forums.One(".language a[hreflang=ar]").GetAttribute("href")!.ShouldContain("kind%3Dsub-forum");
    }

    [Fact]
    public async Task A_slip_is_forgiven_and_said()
    {
        var page = await portal.Visitor().GetPage("/en/search?q=kaspersy");
        page.Document.QuerySelectorAll(".hit a").Select(link => link.GetAttribute("href")).ShouldContain("/en/expo/kaspersky");
        page.One(".search-instead a").GetAttribute("href").ShouldBe("/en/search?q=kaspersky");
    }

    [Fact]
    public async Task Suggestions_come_while_typing_and_are_nobodys_to_keep()
    {
        using var answer = await portal.Visitor().GetAsync(new Uri("/zh/search/suggestions?q=开幕", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var hits = told.RootElement.GetProperty("hits");
        hits.GetArrayLength().ShouldBeInRange(2, 8);
        hits[0].GetProperty("address").GetString()!.ShouldStartWith("/zh/");
        hits[0].GetProperty("title").GetProperty("pieces").EnumerateArray().ShouldContain(piece => piece.GetProperty("hit").GetBoolean() && piece.GetProperty("text").GetString() == "开幕");
    }

    [Fact]
    public async Task Whatever_is_asked_is_answered_soon()
    {
        await FindAsync("/en/search?q=warm");
        string[] hostile =
        [
            "", " ", "\"", "“”", "%", "_", "'; DROP TABLE NewsArticles;--", "<script>alert(1)</script>", "\0\ud800", new('a', 100_00), string.Concat(Enumerable.Repeat("a ", 2000)), string.Concat(Enumerable.Repeat("\"a b\" ", 500)),
            new('数', 3000), string.Concat(Enumerable.Repeat("数字经济", 500)), "a* OR NOT (b)", "\u202e\u0000\u0301\u0301\u0301", "🎉🎉", "٠١٢", string.Concat(Enumerable.Range(0, 900).Select(number => $"w{number} ")),
        ];
        foreach (var words in hostile)
        {
            var watch = Stopwatch.StartNew();
            var page = await portal.Visitor().GetPage($"/en/search?q={Uri.EscapeDataString(words)}&page=99999&kind=nothing&year=x");
            page.Status.ShouldBe(HttpStatusCode.OK, words);
            page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2), words);
        }
    }

    private async Task<List<string>> FindAsync(string path) =>
        [.. (await portal.Visitor().GetPage(path)).Document.QuerySelectorAll(".hit h3 a").Select(link => link.GetAttribute("href")!)];
}
