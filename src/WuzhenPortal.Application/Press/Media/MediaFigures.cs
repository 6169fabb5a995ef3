using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>Fetches the pictures that texts name, so that <see cref="NewsMarkdown"/> can set them without knowing where they are kept.</summary>
internal sealed class MediaFigures(NewsMarkdown markdown, ICurrentUser user, MediaShelf shelf, PortalTexts texts)
{
    /// <summary>The pictures that everybody may see; another one leaves nothing behind.</summary>
    /// <param name="bodies">Texts in Markdown.</param>
    public async Task<FigureOf> ForReadersAsync(IEnumerable<string> bodies, CancellationToken cancel)
    {
        var codes = Codes(bodies);
        if (codes.Count == 0)
        {
            return _ => null;
        }

        // Also for cleared press: a text that everybody reads looks the same to all.
        var sight = await shelf.SightAsync(cancel) with { Standing = PressStanding.None };
        var found = await FoundAsync(shelf.Items(sight).Where(item => codes.Contains(item.Code)), cancel);
        return code => found.GetValueOrDefault(code);
    }

    /// <summary>As editors see a text before it is saved: a picture that readers would not see leaves a note.</summary>
    public async Task<FigureOf> ForEditorsAsync(IEnumerable<string> bodies, CancellationToken cancel)
    {
        var shown = await ForReadersAsync(bodies, cancel);
        return code => shown(code) ?? new NewsFigure("", "", 0, 0, "", "", "", texts["Press.Media.NotShown", code]);
    }

    /// <summary>What readers would see of a text that is not saved, as safe HTML by language code.</summary>
    /// <param name="body">Markdown.</param>
    /// <param name="longest">A text with more characters is left out.</param>
    public async Task<IReadOnlyDictionary<string, string>> PreviewAsync(LocalizedText body, int longest, CancellationToken cancel)
    {
        var texts = body.All.Where(text => text.Value.Length <= longest).ToList();
        var pictures = await ForEditorsAsync(texts.Select(text => text.Value), cancel);
        return texts.ToDictionary(text => text.Key, text => markdown.ToHtml(text.Value, pictures));
    }

    private List<string> Codes(IEnumerable<string> bodies) => [.. bodies.SelectMany(markdown.PicturesIn).Distinct(StringComparer.Ordinal)];

    private async Task<Dictionary<string, NewsFigure>> FoundAsync(IQueryable<MediaItem> items, CancellationToken cancel)
    {
        var pictures = await items.Where(item => item.Kind == MediaKind.Photo || item.Kind == MediaKind.Logo)
            .Select(item => new { item.Code, item.AltText, item.Caption, item.Credit, item.Width, item.Height, item.Drawn }).ToListAsync(cancel);
        return pictures.ToDictionary(item => item.Code, item =>
        {
            var widths = MediaItem.WidthsOf(item.Drawn);
            var most = widths.LastOrDefault(width => width <= 1280, widths[0]);
            var credit = item.Credit.In(user.LanguageCode).Text;
            return new NewsFigure(
                GetMediaFile.PathOf(item.Code, most, "jpg"),
                string.Join(", ", widths.Select(width => $"{GetMediaFile.PathOf(item.Code, width, "webp")} {width}w")),
                item.Width, item.Height, item.AltText.In(user.LanguageCode).Text, item.Caption.In(user.LanguageCode).Text,
                credit.Length == 0 ? "" : texts["Press.Media.CreditIs", credit], null);
        }, StringComparer.Ordinal);
    }
}
