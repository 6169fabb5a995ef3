using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>A picture of the library where it is one of several, or stands large: what the partial <c>_MediaThumb</c> draws.</summary>
/// <param name="Sizes">How wide it is shown, for the browser to choose by.</param>
/// <param name="IsWhole">Shown as it is, not cut to a frame.</param>
public sealed record MediaThumb(string Code, MediaKind Kind, LocalizedText AltText, int Width, int Height, IReadOnlyList<int> Widths, string Sizes, bool IsWhole = false)
{
    private const string InGrid = "(min-width: 62rem) 18rem, (min-width: 36rem) 45vw, 92vw";

    public string Icon => Kind switch { MediaKind.Video => "video", MediaKind.Document => "file-text", _ => "camera" };

    public string SourceSet => string.Join(", ", Widths.Select(width => $"{GetMediaFile.PathOf(Code, width, "webp")} {width}w"));

    public string Source => GetMediaFile.PathOf(Code, Widths.LastOrDefault(width => width <= (IsWhole ? 1280 : 640), Widths[0]), "jpg");

    public static MediaThumb Of(MediaLine line) => new(line.Code, line.Kind, line.AltText, line.Width, line.Height, line.Widths, InGrid);

    public static MediaThumb Of(ListMedia.Row row) => new(row.Code, row.Kind, row.AltText, row.Width, row.Height, row.Widths, InGrid);
}
