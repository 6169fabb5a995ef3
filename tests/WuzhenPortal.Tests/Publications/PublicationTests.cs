namespace WuzhenPortal.Tests.Publications;

/// <summary>A visitor looks along the shelf.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class PublicationTests(AfterTheSummit portal)
{
    [Theory]
    [InlineData("/publications")]
    [InlineData("/publications/world-internet-development-report-2022")]
    [InlineData("/messages/letter-of-congratulation-2022")]
    [InlineData("/2021/publications")]
    public Task The_shelf_is_readable_in_every_language(string path) => portal.Visitor().ShouldBeReadableInEveryLanguage(path);

    [Theory]
    [InlineData("/publications/unwritten")]
    [InlineData("/2021/publications/world-internet-development-report-2022")]
    [InlineData("/2013/publications")]
    [InlineData("/messages/unsent")]
    [InlineData("/2013/messages/letter-of-congratulation-2022")]
    public Task What_is_not_there_is_404(string path) => portal.Visitor().ShouldNotExist(path);

    [Fact]
    public async Task Publications_stand_by_series()
    {
        var page = await portal.Visitor().GetPage("/en/publications");
        page.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent).ShouldBe(["Blue Books", "White papers", "Messages"]);
        page.Document.QuerySelectorAll("[aria-labelledby=series-BlueBook] .book").Length.ShouldBe(2);
        page.Document.QuerySelectorAll("[aria-labelledby=series-WhitePaper] .book").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_finding_that_falls_back_says_so_and_carries_no_note_of_its_source()
    {
        var page = await portal.Visitor().GetPage("/zh/publications/world-internet-development-report-2022");
        page.One("h1").TextContent.ShouldBe("世界互联网发展报告2022");
        page.One(".prose li span[lang=en]").TextContent.ShouldBe("ranks China second in the world for internet development, after the United States");
        page.One(".prose li .lang-mark").TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_letter_says_that_it_is_a_summary()
    {
        var page = await portal.Visitor().GetPage("/ar/messages/letter-of-congratulation-2022");
        page.One(".letter p[lang=en][dir=ltr]").TextContent.ShouldStartWith("President Xi Jinping sent a letter");
        page.MainText.ShouldContain("هذا ملخص للرسالة وليس نصها الكامل");
        (await portal.Visitor().GetPage("/fr/messages/letter-of-congratulation-2022")).Document.QuerySelectorAll(".letter [lang], .letter .lang-mark").ShouldBeEmpty();
    }
}
