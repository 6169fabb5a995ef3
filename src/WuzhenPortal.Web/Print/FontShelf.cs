using System.Globalization;
using System.Text;
using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>How letters are cut.</summary>
internal enum Cut
{
    Text,
    Strong,
    Title,
}

/// <summary>The fonts of this machine that documents are set in, looked up once.</summary>
internal sealed class FontShelf(IReadOnlyList<string> folders) : IDisposable
{
    private const int Regular = 400;
    private const int Bold = 700;

    /// <summary>Families without serifs, the best first: free ones, then those of Windows and macOS.</summary>
    private static readonly Dictionary<Writing, string[]> Plain = new()
    {
        [Writing.Western] = ["Noto Sans", "DejaVu Sans", "Liberation Sans", "Segoe UI", "Arial"],
        [Writing.Han] = ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei"],
        [Writing.Arabic] = ["Noto Sans Arabic", "Noto Naskh Arabic", "Segoe UI", "Arial"],
        [Writing.Korean] = ["Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"],
        [Writing.Hebrew] = ["Noto Sans Hebrew", "DejaVu Sans", "Segoe UI", "Arial"],
        [Writing.Devanagari] = ["Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari"],
        [Writing.Bengali] = ["Noto Sans Bengali", "Nirmala UI", "Kohinoor Bangla"],
        [Writing.Gurmukhi] = ["Noto Sans Gurmukhi", "Nirmala UI"],
        [Writing.Gujarati] = ["Noto Sans Gujarati", "Nirmala UI"],
        [Writing.Tamil] = ["Noto Sans Tamil", "Nirmala UI"],
        [Writing.Telugu] = ["Noto Sans Telugu", "Nirmala UI"],
        [Writing.Kannada] = ["Noto Sans Kannada", "Nirmala UI"],
        [Writing.Malayalam] = ["Noto Sans Malayalam", "Nirmala UI"],
        [Writing.Sinhala] = ["Noto Sans Sinhala", "Nirmala UI"],
        [Writing.Thai] = ["Noto Sans Thai", "Noto Looped Thai", "Leelawadee UI", "Thonburi"],
        [Writing.Lao] = ["Noto Sans Lao", "Noto Looped Lao", "Leelawadee UI"],
        [Writing.Tibetan] = ["Noto Serif Tibetan", "Noto Sans Tibetan", "Microsoft Himalaya", "Kailasa"],
        [Writing.Myanmar] = ["Noto Sans Myanmar", "Myanmar Text"],
        [Writing.Georgian] = ["Noto Sans Georgian", "DejaVu Sans", "Segoe UI"],
        [Writing.Armenian] = ["Noto Sans Armenian", "DejaVu Sans", "Segoe UI"],
        [Writing.Ethiopic] = ["Noto Sans Ethiopic", "Ebrima", "Kefa"],
        [Writing.Khmer] = ["Noto Sans Khmer", "Leelawadee UI", "Khmer Sangam MN"],
        [Writing.Mongolian] = ["Noto Sans Mongolian", "Mongolian Baiti"],
    };

    /// <summary>Families for titles; where there is none, bold letters without serifs stand in.</summary>
    private static readonly Dictionary<Writing, string[]> Serif = new()
    {
        [Writing.Western] = ["Noto Serif", "DejaVu Serif", "Liberation Serif", "Cambria", "Times New Roman"],
        [Writing.Han] = ["Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC"],
        [Writing.Arabic] = ["Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic"],
    };

    private static readonly string[] Suffixes = [".ttf", ".otf", ".ttc", ".otc"];

    private readonly Lazy<Dictionary<(Writing, Cut), PrintFont>> fonts = new(() => Choose(folders));

    /// <summary>Where systems keep their fonts.</summary>
    public static IReadOnlyList<string> SystemFolders { get; } =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    /// <summary>The font that draws a character; null for a sign, no letter or number, that none has.</summary>
    /// <param name="preferred">The writing of the words around: quotation marks and dashes are wider in Chinese.</param>
    /// <exception cref="MissingFontException">The machine has no font for this letter.</exception>
    public PrintFont? Find(Rune rune, Cut cut, Writing preferred)
    {
        var writing = Writings.Of(rune, preferred);
        // A family for titles may lack a letter that the plain one has.
        foreach (var tried in (Cut[])[cut, Cut.Text])
        {
            foreach (var candidate in (Writing[])[writing, Writing.Western, Writing.Han, Writing.Arabic])
            {
                if (fonts.Value.TryGetValue((candidate, tried), out var font) && font.Has(rune))
                {
                    return font;
                }
            }
        }

        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? throw new MissingFontException(rune, writing, Plain[writing], folders)
            : null;
    }

    public void Dispose()
    {
        foreach (var font in fonts.IsValueCreated ? fonts.Value.Values.Distinct() : [])
        {
            font.Dispose();
        }
    }

    private static Dictionary<(Writing, Cut), PrintFont> Choose(IReadOnlyList<string> folders)
    {
        var wanted = Plain.Values.Concat(Serif.Values).SelectMany(families => families).ToHashSet(StringComparer.Ordinal);
        var found = Faces(folders, wanted).ToList();
        var chosen = new Dictionary<(Writing, Cut), PrintFont>();
        foreach (var writing in Enum.GetValues<Writing>())
        {
            Take(writing, Cut.Text, Plain[writing], Regular);
            Take(writing, Cut.Strong, Plain[writing], Bold);
            Take(writing, Cut.Title, Serif.GetValueOrDefault(writing, []), Bold);
            if (!chosen.ContainsKey((writing, Cut.Title)) && chosen.TryGetValue((writing, Cut.Strong), out var strong))
            {
                chosen[(writing, Cut.Title)] = strong;
            }
        }

        return chosen;

        void Take(Writing writing, Cut cut, string[] families, int weight)
        {
            var face = families.Select(family => found.Where(face => face.Family == family).MinBy(face => Math.Abs(face.Weight - weight))).FirstOrDefault(face => face is not null);
            if (face is not null)
            {
                chosen[(writing, cut)] = new(face.File, face.Index);
            }
        }
    }

    private static IEnumerable<FontFace> Faces(IReadOnlyList<string> folders, HashSet<string> wanted)
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true };
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", everywhere)).Where(IsFont).Distinct().Order(StringComparer.Ordinal))
        {
            // A collection holds several; the first that is not there ends it.
            for (var index = 0; SKTypeface.FromFile(file, index) is { } face; index++)
            {
                using (face)
                {
                    if (wanted.Contains(face.FamilyName) && !face.IsItalic)
                    {
                        yield return new(file, index, face.FamilyName, face.FontWeight);
                    }
                }

                if (!file.EndsWith("c", StringComparison.OrdinalIgnoreCase))
                {
                    break;
                }
            }
        }
    }

    private static bool IsFont(string file) => Suffixes.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private sealed record FontFace(string File, int Index, string Family, int Weight);
}

/// <summary>The machine has no font for a writing: what would be printed is boxes, so nothing is.</summary>
internal sealed class MissingFontException(Rune rune, Writing writing, IReadOnlyList<string> families, IEnumerable<string> folders) : Exception(
    string.Create(CultureInfo.InvariantCulture, $"No font for {writing} letters (U+{rune.Value:X4}) was found in {string.Join(", ", folders)}. One of these is needed: {string.Join(", ", families)}."))
{
    public Rune Letter => rune;

    /// <summary>Of which one is needed.</summary>
    public IReadOnlyList<string> Families => families;
}
