using AngleSharp.Html.Parser;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.News;

/// <summary>What editors write becomes what readers may safely see.</summary>
public sealed class NewsMarkdownTests
{
    private readonly NewsMarkdown markdown = new();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Hello <img src=x onerror=alert(1)> there")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](data:image/svg+xml,<svg onload=alert(1)>)")]
    [InlineData("[x](https://a.example \"a\\\" onmouseover=alert(1) b=\\\"\")")]
    [InlineData("<iframe src=\"https://a.example\"></iframe>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("| a |\n| :-: |\n| <b onclick=alert(1)>b</b> |")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("```html\n<script>alert(1)</script>\n```")]
    public void Hostile_markdown_becomes_harmless(string hostile)
    {
        var document = new HtmlParser().ParseDocument(markdown.ToHtml(hostile));
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            element.LocalName.ShouldBeOneOf("p", "a", "img", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "pre", "code");
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.ShouldBeOneOf("href", "src", "alt", "title", "rel", "scope");
                if (attribute.Name is "href" or "src")
                {
                    attribute.Value.ShouldStartWith("http", Case.Insensitive);
                }
            }
        }
    }

    [Fact]
    public void Ordinary_markdown_stays_what_it_says()
    {
        var html = markdown.ToHtml("# Head\n\nA **strong** word, ~~gone~~.\n\n- one\n- two\n\n| Year | Works |\n| --- | --- |\n| 2022 | 15 |\n\n> said");
        html.ShouldContain("<h2>Head</h2>");
        html.ShouldContain("<strong>strong</strong>");
        html.ShouldContain("<del>gone</del>");
        html.ShouldContain("<li>one</li>");
        html.ShouldContain("<th scope=\"col\">Year</th>");
        html.ShouldContain("<blockquote>");
    }

    [Fact]
    public void The_highest_headings_stand_right_below_the_title_of_the_page()
    {
        markdown.ToHtml("## When\n\n### Boats").ShouldContain("<h2>When</h2>\n<h3>Boats</h3>");
        markdown.ToHtml("# When\n\n## Boats").ShouldContain("<h2>When</h2>\n<h3>Boats</h3>");
    }

    [Theory]
    [InlineData("[x](/en/expo)", null)]
    [InlineData("[x](#part)", null)]
    [InlineData("[x](mailto:press@example.org)", null)]
    [InlineData("[x](https://a.example/)", "noopener nofollow")]
    [InlineData("[x](//a.example/)", "noopener nofollow")]
    [InlineData("https://a.example/", "noopener nofollow")]
    public void Only_links_that_lead_away_are_marked(string text, string? relation) =>
        new HtmlParser().ParseDocument(markdown.ToHtml(text)).QuerySelector("a")!.GetAttribute("rel").ShouldBe(relation);

    [Theory]
    [InlineData("![A stage](/files/stage.jpg)", 1)]
    [InlineData("![A stage](https://a.example/stage.jpg)", 0)]
    [InlineData("![A stage](//a.example/stage.jpg)", 0)]
    public void Only_the_portals_own_pictures_are_shown(string text, int pictures) =>
        new HtmlParser().ParseDocument(markdown.ToHtml(text)).QuerySelectorAll("img").Length.ShouldBe(pictures);

    [Theory]
    [InlineData("# Head\n\nFirst **strong** [link](https://a.example)\nand on.\n\nSecond.", "First strong link and on.")]
    [InlineData("Fish & chips < 5", "Fish & chips < 5")]
    [InlineData("", "")]
    [InlineData("# Only a head", "")]
    public void The_first_paragraph_is_plain_words(string text, string words) => markdown.FirstParagraph(text).ShouldBe(words);

    [Fact]
    public void A_teaser_is_the_summary_or_how_the_text_begins()
    {
        var teaser = markdown.Teaser(LocalizedText.Of("en", "Short."), LocalizedText.Of([new("en", "Long."), new("fr", "Long *texte*.\n\nSuite.")]));
        teaser["en"].ShouldBe("Short.");
        teaser["fr"].ShouldBe("Long texte.");
    }
}
