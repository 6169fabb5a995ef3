using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>What a reader picked in the library, as far as the reader may see it, to be fetched as one archive.</summary>
internal sealed class MediaSelection(MediaShelf shelf)
{
    /// <summary>Most files of one archive.</summary>
    public const int Most = 50;

    /// <summary>Most of all files together, in bytes.</summary>
    public const long MostBytes = 500L * 1024 * 1024;

    /// <summary>What is picked, each once.</summary>
    public static IReadOnlyList<string> Distinct(IReadOnlyList<string>? codes) =>
        [.. (codes ?? []).Where(code => code is { Length: MediaItem.CodeLength }).Distinct(StringComparer.Ordinal).Take(Most + 1)];

    /// <summary>In the order in which it was picked; films, which lie elsewhere, and what this reader may not see are left out.</summary>
    public async Task<IReadOnlyList<(MediaItem Item, MediaLine Line)>> ReadAsync(MediaSight sight, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var chosen = codes.Take(Most).ToList();
        var seen = shelf.Items(sight).Where(item => chosen.Contains(item.Code) && item.Kind != MediaKind.Video);
        var items = await seen.ToDictionaryAsync(item => item.Code, cancel);
        var lines = await shelf.Lines(seen).ToDictionaryAsync(line => line.Code, cancel);
        return [.. chosen.Where(code => items.ContainsKey(code) && lines.ContainsKey(code)).Select(code => (items[code], lines[code]))];
    }
}
