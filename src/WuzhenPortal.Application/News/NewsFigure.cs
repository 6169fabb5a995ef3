using System.Globalization;
using System.Net;
using System.Text;

namespace WuzhenPortal.Application.News;

/// <summary>A picture of the media library as a text shows it.</summary>
/// <param name="Source">Address of a JPEG.</param>
/// <param name="SourceSet">Addresses by width.</param>
/// <param name="Caption">Where the text gives none itself.</param>
/// <param name="Credit">Whom to name, in a sentence; empty where nobody is.</param>
/// <param name="Note">Why there is no picture, for editors; null where there is one.</param>
public sealed record NewsFigure(string Source, string SourceSet, int Width, int Height, string AltText, string Caption, string Credit, string? Note)
{
    /// <summary>How wide a text's column is, for the browser to choose by.</summary>
    private const string Sizes = "(min-width: 48rem) 44rem, 92vw";

    /// <param name="caption">As the text has it; the library's own where it is empty.</param>
    internal string ToHtml(string caption)
    {
        var html = new StringBuilder();
        if (Note is not null)
        {
            return html.Append("<p><em>").Append(Encoded(Note)).Append("</em></p>").ToString();
        }

        html.Append("<figure>").Append(ToImage());
        var words = caption.Length > 0 ? caption : Caption;
        if (words.Length + Credit.Length > 0)
        {
            html.Append("<figcaption>").Append(Encoded(string.Join(' ', new[] { words, Credit }.Where(part => part.Length > 0)))).Append("</figcaption>");
        }

        return html.Append("</figure>").ToString();
    }

    /// <summary>The picture alone, amid words.</summary>
    internal string ToImage() => Note is not null ? $"<em>{Encoded(Note)}</em>" : string.Create(
        CultureInfo.InvariantCulture,
        $"<img src=\"{Encoded(Source)}\" srcset=\"{Encoded(SourceSet)}\" sizes=\"{Sizes}\" width=\"{Width}\" height=\"{Height}\" loading=\"lazy\" alt=\"{Encoded(AltText)}\">");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>Finds a picture by its code; null for one that is not to be seen.</summary>
public delegate NewsFigure? FigureOf(string code);
