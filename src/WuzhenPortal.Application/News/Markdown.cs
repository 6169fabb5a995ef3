using Ganss.Xss;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.News;

/// <summary>Turns what editors write into what readers may safely see. One instance serves all threads.</summary>
public sealed class NewsMarkdown
{
    private static readonly string[] Tags =
    [
        "p", "br", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "del", "code", "pre", "a", "img", "hr",
        "table", "thead", "tbody", "tr", "th", "td",
    ];

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private readonly HtmlSanitizer sanitizer;

    public NewsMarkdown()
    {
        sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "src", "alt", "title", "start", "rel", "scope"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.PostProcessNode += (_, found) =>
        {
            switch (found.Node)
            {
                case AngleSharp.Html.Dom.IHtmlAnchorElement link when !StaysHere(link.GetAttribute("href")):
                    link.SetAttribute("rel", "noopener nofollow");
                    break;
                case AngleSharp.Html.Dom.IHtmlImageElement picture when !StaysHere(picture.GetAttribute("src")):
                    // The content security policy would not load it: better no picture than a broken one.
                    picture.Remove();
                    break;
                case AngleSharp.Html.Dom.IHtmlTableHeaderCellElement heading:
                    heading.SetAttribute("scope", "col");
                    break;
            }
        };
    }

    /// <summary>HTML that holds no script, no style, no frame and no foreign picture. Headings begin at the second level, below the page's own.</summary>
    public string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + 1, 6);
        }

        return sanitizer.Sanitize(document.ToHtml(pipeline));
    }

    /// <summary>The first paragraph as plain words, not encoded; empty where there is none.</summary>
    public string FirstParagraph(string markdown)
    {
        if (Markdown.Parse(markdown, pipeline).Descendants<ParagraphBlock>().FirstOrDefault() is not { } paragraph)
        {
            return "";
        }

        using var words = new StringWriter();
        var renderer = new HtmlRenderer(words) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        pipeline.Setup(renderer);
        renderer.Render(paragraph);
        return words.ToString().ReplaceLineEndings(" ").Trim();
    }

    /// <summary>What lists and previews say of an article, by language: its summary or, where none is written, how its text begins.</summary>
    public LocalizedText Teaser(LocalizedText summary, LocalizedText body) =>
        LocalizedText.Of(summary.All.Keys.Union(body.All.Keys).Select(code => KeyValuePair.Create(code, summary[code] ?? FirstParagraph(body[code]!)))!);

    /// <summary>All words of a text without its marks, for search.</summary>
    public LocalizedText ToWords(LocalizedText body) => LocalizedText.Of(body.All.Select(text => KeyValuePair.Create(text.Key, (string?)Markdown.ToPlainText(text.Value, pipeline))));

    private static bool StaysHere(string? address) =>
        string.IsNullOrEmpty(address) || address[0] == '#' || address is ['/'] or ['/', not ('/' or '\\'), ..] || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
