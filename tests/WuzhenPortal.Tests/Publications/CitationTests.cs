using System.Text.RegularExpressions;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Tests.Publications;

/// <summary>Citations are read back by what others' programs read; numbers of books are checked.</summary>
public sealed partial class CitationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_citation_says_the_same_in_BibTeX_in_RIS_and_in_words()
    {
        var fields = TestShelf.Called("R&D in 100 % of _cases_ {and more}") with
        {
            Title = LocalizedText.Of([new("en", "R&D in 100 % of _cases_ {and more}"), new("fr", "R&D dans 100 % des cas")]),
            Publisher = LocalizedText.Of("en", "Canal & Sons"),
            Authors = "Zhang, Yue\nWorld Internet Conference",
            Isbn = "978-3-16-148410-0",
            Doi = "https://doi.org/10.1234/Wuzhen.2022",
        };
        var slug = await portal.PublishAsync(fields);
        var visitor = portal.Visitor();
        var bib = await visitor.TextAsync($"/en/publications/{slug}/citation.bib");
        bib.ShouldStartWith($"@book{{{slug},");
        var entry = BibField().Matches(bib).ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
        Unescaped(entry["title"]).ShouldBe("{R&D in 100 % of _cases_ {and more}}");
        entry["author"].ShouldBe("Zhang, Yue and {World Internet Conference}");
        Unescaped(entry["publisher"]).ShouldBe("Canal & Sons");
        (entry["year"], entry["month"], entry["version"], entry["isbn"], entry["doi"], entry["language"]).ShouldBe(("2022", "11", "1.0", "978-3-16-148410-0", "10.1234/Wuzhen.2022", "en"));

        var ris = (await visitor.TextAsync($"/en/publications/{slug}/citation.ris")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        ris.ShouldAllBe(line => RisLine().IsMatch(line));
        ris[0].ShouldBe("TY  - BOOK");
        ris[^1].ShouldBe("ER  - ");
        ris.ShouldContain("TI  - R&D in 100 % of _cases_ {and more}");
        ris.Where(line => line.StartsWith("AU", StringComparison.Ordinal)).ShouldBe(["AU  - Zhang, Yue", "AU  - World Internet Conference"]);

        (await visitor.GetPage($"/fr/publications/{slug}")).One("#citation .citation").TextContent
            .ShouldBe("Zhang, Yue, World Internet Conference, R&D dans 100 % des cas (version 1.0), Canal & Sons, 2022. ISBN 978-3-16-148410-0. https://doi.org/10.1234/Wuzhen.2022");
        (await visitor.TextAsync($"/fr/publications/{slug}/citation.bib")).ShouldContain("R\\&D dans 100 \\% des cas");
    }

    [Fact]
    public async Task What_came_with_the_sample_is_cited_without_anything_invented()
    {
        var ris = await portal.Visitor().TextAsync("/zh/publications/china-internet-development-report-2022/citation.ris");
        ris.ShouldContain("TI  - 中国互联网发展报告2022\r\nPB  - 中国网络空间研究院\r\nPY  - 2022\r\nDA  - 2022/11/09/\r\nLA  - zh-Hans\r\nUR  - ");
    }

    [Theory]
    [InlineData("978-3-16-148410-0", "978-3-16-148410-0")]
    [InlineData(" ISBN 978 7 5473 1234 3 ", null)]
    [InlineData("0-306-40615-2", "0-306-40615-2")]
    [InlineData("080442957x", "080442957X")]
    [InlineData("978-3-16-148410-1", null)]
    [InlineData("97831614841", null)]
    [InlineData("977-3-16-148410-0", null)]
    [InlineData("९७८3161484100", null)]
    public void An_ISBN_has_the_right_check_digit(string typed, string? isbn) => BookNumbers.Isbn(typed).ShouldBe(isbn);

    [Theory]
    [InlineData("10.1234/abc", "10.1234/abc")]
    [InlineData("doi:10.1000.10/x(1)", "10.1000.10/x(1)")]
    [InlineData("https://doi.org/10.1234/abc", "10.1234/abc")]
    [InlineData("https://evil.example/10.1234/abc", null)]
    [InlineData("10.1234/", null)]
    [InlineData("10.1234/\"><script>", null)]
    [InlineData("11.1234/abc", null)]
    public void A_DOI_has_a_prefix_and_a_suffix(string typed, string? doi) => BookNumbers.Doi(typed).ShouldBe(doi);

    private static string Unescaped(string text) => Escape().Replace(text, "$1");

    [GeneratedRegex(@"^  (\w+) = \{(.*)\},?$", RegexOptions.Multiline)]
    private static partial Regex BibField();

    [GeneratedRegex(@"^[A-Z][A-Z0-9]  - .*$")]
    private static partial Regex RisLine();

    [GeneratedRegex(@"\\([&%$#_{}])")]
    private static partial Regex Escape();
}
