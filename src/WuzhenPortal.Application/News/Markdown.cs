using Ganss.Xss;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.News;

/// <summary>Turns what editors write into what readers may safely see. One instance serves all threads.</summary>
public sealed class NewsMarkdown
{
    /// <summary>Begins the address of a picture of the media library.</summary>
    private const string PictureScheme = "media:";

    private static readonly string[] Tags =
    [
        "p", "br", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "del", "code", "pre", "a", "img", "hr",
        "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption",
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
            AllowedAttributes = new HashSet<string>(["href", "src", "srcset", "sizes", "width", "height", "loading", "alt", "title", "start", "rel", "scope"], StringComparer.OrdinalIgnoreCase),
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

    /// <summary>HTML that holds no script, no style, no frame and no foreign picture. The highest headings, whichever they are, stand on the second level, below the page's own.</summary>
    /// <param name="figures">Finds what <c>![caption](media:CODE)</c> names; without it, or where it finds nothing, nothing is left of that.</param>
    public string ToHtml(string markdown, FigureOf? figures = null)
    {
        var document = Markdown.Parse(markdown, pipeline);
        SetPictures(document, figures ?? (_ => null));
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(heading.Level - highest + 2, 6);
        }

        return sanitizer.Sanitize(document.ToHtml(pipeline));
    }

    /// <summary>Codes of the pictures of the media library that a text names.</summary>
    public IReadOnlyList<string> PicturesIn(string markdown) => !markdown.Contains(PictureScheme, StringComparison.Ordinal) ? [] :
        [.. Markdown.Parse(markdown, pipeline).Descendants<LinkInline>().Select(CodeOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The first paragraph as plain words, not encoded; empty where there is none.</summary>
    public string FirstParagraph(string markdown)
    {
        if (Markdown.Parse(markdown, pipeline).Descendants<ParagraphBlock>().FirstOrDefault(paragraph => !IsPictures(paragraph)) is not { } paragraph)
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

    private static string? CodeOf(LinkInline link) => link is { IsImage: true, Url: { } url } && url.StartsWith(PictureScheme, StringComparison.Ordinal) ? url[PictureScheme.Length..] : null;

    /// <summary>Whether a paragraph holds pictures of the library alone.</summary>
    private static bool IsPictures(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild is not null
        && paragraph.Inline.All(inline => inline is LineBreakInline || (inline is LinkInline link && CodeOf(link) is not null));

    /// <summary>A picture that stands alone becomes a figure; amid words it stays a picture.</summary>
    private static void SetPictures(MarkdownDocument document, FigureOf figures)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (CodeOf(link) is not { } code)
            {
                continue;
            }

            var figure = figures(code);
            var isAlone = link.Parent is ContainerInline { ParentBlock: ParagraphBlock paragraph } && IsFigures(paragraph);
            var html = figure is null ? "" : isAlone ? figure.ToHtml(string.Concat(link.Descendants<LiteralInline>())) : figure.ToImage();
            link.ReplaceBy(new HtmlInline(html) { IsClosed = true }, copyChildren: false);
        }

        foreach (var paragraph in document.Descendants<ParagraphBlock>().Where(paragraph => paragraph.Inline?.FirstChild is HtmlInline && IsFigures(paragraph)).ToList())
        {
            var block = new HtmlBlock(null) { Inline = null, Lines = new Markdig.Helpers.StringLineGroup(string.Concat(paragraph.Inline!.OfType<HtmlInline>().Select(part => part.Tag))) };
            paragraph.Parent![paragraph.Parent.IndexOf(paragraph)] = block;
        }
    }

    /// <summary>As <see cref="IsPictures"/>, also while its pictures are being set.</summary>
    private static bool IsFigures(ParagraphBlock paragraph) => paragraph.Inline!.All(inline => inline is LineBreakInline or HtmlInline || (inline is LinkInline link && CodeOf(link) is not null));

    private static bool StaysHere(string? address) =>
        string.IsNullOrEmpty(address) || address[0] == '#' || address is ['/'] or ['/', not ('/' or '\\'), ..] || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
