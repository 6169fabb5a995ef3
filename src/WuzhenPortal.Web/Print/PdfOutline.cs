using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WuzhenPortal.Web.Print;

/// <summary>
/// Adds to a PDF what Skia does not write: an outline, the language and the direction of reading. They are appended as an incremental update (ISO 32000-1, 7.5.6), the document itself stays as it is.
/// </summary>
internal static partial class PdfOutline
{
    /// <param name="Place">Name of a place in the document.</param>
    /// <param name="Depth">0 for a chapter; never more than one deeper than the entry before.</param>
    public sealed record Entry(string Title, string Place, int Depth);

    /// <exception cref="InvalidDataException">The PDF is not built as Skia builds it.</exception>
    public static byte[] Add(byte[] pdf, IReadOnlyList<Entry> entries, string languageCode, bool isRightToLeft)
    {
        // Latin 1 keeps a byte a character, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var (size, root, start) = (Number(Size().Match(trailer)), Number(Root().Match(trailer)), Number(Start().Match(trailer)));
        var opening = string.Create(CultureInfo.InvariantCulture, $"\n{root} 0 obj\n<<");
        var from = text.LastIndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var catalog = text[from..text.IndexOf(">>\nendobj", from, StringComparison.Ordinal)];

        var objects = new List<(int Number, string Body)>
        {
            (root, $"<<{catalog}\n{(entries.Count > 0 ? $"/Outlines {size} 0 R /PageMode /UseOutlines " : "")}/Lang ({languageCode}) /ViewerPreferences <</DisplayDocTitle true /Direction {(isRightToLeft ? "/R2L" : "/L2R")}>>>>"),
        };
        objects.AddRange(Tree(entries, size));

        var update = new StringBuilder("\n");
        var offsets = new List<(int Number, int Offset)>();
        foreach (var (number, body) in objects)
        {
            offsets.Add((number, pdf.Length + update.Length));
            update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var table = pdf.Length + update.Length;
        update.Append("xref\n");
        foreach (var (number, offset) in offsets)
        {
            update.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
        }

        var kept = trailer[(trailer.IndexOf("<<", StringComparison.Ordinal) + 2)..trailer.LastIndexOf(">>", StringComparison.Ordinal)];
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<<{Size().Replace(kept, $"/Size {size + objects.Count - 1}")} /Prev {start}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    /// <summary>The outline's root and, in order, its entries, numbered from <paramref name="first"/>.</summary>
    private static IEnumerable<(int Number, string Body)> Tree(IReadOnlyList<Entry> entries, int first)
    {
        var parents = new int[entries.Count];
        for (var index = 0; index < entries.Count; index++)
        {
            parents[index] = index - 1;
            while (parents[index] >= 0 && entries[parents[index]].Depth >= entries[index].Depth)
            {
                parents[index]--;
            }
        }

        int Of(int index) => first + 1 + index;
        string Children(int parent)
        {
            var own = Enumerable.Range(0, entries.Count).Where(index => parents[index] == parent).ToList();
            // A negative count keeps what is below a chapter folded until the reader opens it.
            return own.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" /First {Of(own[0])} 0 R /Last {Of(own[^1])} 0 R /Count {(parent < 0 ? own.Count : -own.Count)}");
        }

        string Beside(int index, string key, IEnumerable<int> others) =>
            others.Where(other => parents[other] == parents[index]).Select(other => $" /{key} {Of(other)} 0 R").FirstOrDefault("");

        yield return (first, $"<</Type /Outlines{Children(-1)}>>");
        for (var index = 0; index < entries.Count; index++)
        {
            var before = Beside(index, "Prev", Enumerable.Range(0, index).Reverse());
            var after = Beside(index, "Next", Enumerable.Range(index + 1, entries.Count - index - 1));
            var title = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(entries[index].Title));
            yield return (Of(index), $"<</Title <FEFF{title}> /Parent {(parents[index] < 0 ? first : Of(parents[index]))} 0 R{before}{after}{Children(index)} /Dest /{entries[index].Place}>>");
        }
    }

    private static int Number(Match match) => match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : throw new InvalidDataException("The PDF has another build than expected.");

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex Start();
}
