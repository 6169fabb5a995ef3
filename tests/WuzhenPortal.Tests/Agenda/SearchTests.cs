namespace WuzhenPortal.Tests.Agenda;

/// <summary>Readers find sessions by title, person or organisation, in any language.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class SearchTests(PortalFixture portal)
{
    [Theory]
    [InlineData("digital ECONOMY", "/en/sub-forums/digital-economy")]
    [InlineData("数字经济", "/en/sub-forums/digital-economy")]
    [InlineData("数字论坛", "/en/sub-forums/digital-economy")]
    [InlineData("opening ceremony", "/en/sessions/opening-ceremony")]
    [InlineData("Li Shulei", "/en/sessions/opening-ceremony")]
    [InlineData("shulei ópéning", "/en/sessions/opening-ceremony")]
    public async Task It_finds(string words, string address) =>
        (await FindAsync(words)).ShouldContain(address);

    [Fact]
    public async Task Every_word_must_be_held()
    {
        (await FindAsync("opening zzzz")).ShouldBeEmpty();
        (await FindAsync("数字鲸鱼")).ShouldBeEmpty();
        var page = await portal.Visitor().GetPage("/en/agenda/search?q=zzzz");
        page.One(".empty");
        page.One("#count[role=status]").TextContent.ShouldContain("0");
    }

    [Fact]
    public async Task Whoever_it_was_found_by_is_named()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/search?q=shulei");
        page.One(".session-row a[href='/en/speakers/li-shulei']");
    }

    [Fact]
    public async Task Without_words_nothing_is_listed_and_titles_come_first()
    {
        (await FindAsync("  ")).ShouldBeEmpty();
        (await FindAsync("digital economy forum"))[0].ShouldBe("/en/sub-forums/digital-economy");
        (await FindAsync(new string('a', 5000))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_comes_back_encoded_and_goes_along_to_other_languages()
    {
        var page = await portal.Visitor().GetPage("/en/agenda/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
        page.Html.ShouldNotContain("<script>alert");
        page.One("#q").GetAttribute("value").ShouldBe("<script>alert(1)</script>");
        page.One("a[hreflang=fr]").GetAttribute("href")!.ShouldContain("q%3D");
        page.One("meta[name=robots][content=noindex]");
    }

    [Fact]
    public async Task Two_searches_are_never_answered_by_one_kept_page()
    {
        var browser = portal.Visitor();
        (await browser.GetPage("/en/agenda/search?q=opening")).One("#q").GetAttribute("value").ShouldBe("opening");
        (await browser.GetPage("/en/agenda/search?q=closing")).One("#q").GetAttribute("value").ShouldBe("closing");
    }

    private async Task<IReadOnlyList<string?>> FindAsync(string words) =>
        [.. (await portal.Visitor().GetPage($"/en/agenda/search?q={Uri.EscapeDataString(words)}")).Document.QuerySelectorAll(".session-row h3 a").Select(link => link.GetAttribute("href"))];
}
