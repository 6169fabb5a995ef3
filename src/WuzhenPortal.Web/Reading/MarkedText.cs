using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Reading;

internal static class MarkedText
{
    /// <summary>A text with what was looked for in <c>mark</c>: each piece is encoded by itself. Where it is in another language than the reader's, it says so.</summary>
    public static IHtmlContent Text(this Reader reader, Marked text)
    {
        var html = string.Concat(text.Pieces.Select(piece => piece.IsHit ? $"<mark>{HtmlEncoder.Default.Encode(piece.Text)}</mark>" : HtmlEncoder.Default.Encode(piece.Text)));
        return new HtmlString(text.IsEmpty || text.LanguageCode == reader.Language.Code
            ? html
            : $"<span lang=\"{text.LanguageCode}\" dir=\"{Language.ByCode(text.LanguageCode)!.Direction}\">{html}</span>");
    }
}
