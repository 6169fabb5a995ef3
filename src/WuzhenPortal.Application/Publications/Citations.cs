using System.Globalization;
using System.Text;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Application.Publications;

/// <summary>What a citation says of a publication, in one language.</summary>
/// <param name="Key">Names it among the works of whoever cites it.</param>
/// <param name="Version">Number of the newest; null where there is none.</param>
/// <param name="Address">Of its page.</param>
public sealed record CitedWork(
    string Key, PublicationSeries Series, string Title, string LanguageCode, IReadOnlyList<string> Authors, string Publisher, DateOnly ReleasedOn, string? Version, string? Isbn, string? Doi, string Address);

/// <summary>Writes citations as programs and people read them.</summary>
public static class Citations
{
    private const string Special = "&%$#_";

    /// <summary>A BibTeX entry.</summary>
    public static string BibTeX(CitedWork work)
    {
        var isBook = IsBook(work);
        var entry = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@{(isBook ? "book" : "techreport")}{{{work.Key}");
        Field("title", $"{{{Escaped(work.Title)}}}");
        // A name with a comma is a person's, family name first; any other one is taken as it is, such as an institution's.
        Field("author", string.Join(" and ", work.Authors.Select(author => author.Contains(',', StringComparison.Ordinal) ? Escaped(author) : $"{{{Escaped(author)}}}")));
        Field(isBook ? "publisher" : "institution", Escaped(work.Publisher));
        Field("year", work.ReleasedOn.Year.ToString(CultureInfo.InvariantCulture));
        Field("month", work.ReleasedOn.Month.ToString(CultureInfo.InvariantCulture));
        Field("version", work.Version ?? "");
        Field("isbn", work.Isbn ?? "");
        Field("doi", work.Doi ?? "");
        Field("language", work.LanguageCode);
        Field("url", work.Address);
        return entry.Append("\n}\n").ToString();

        void Field(string name, string value)
        {
            if (value.Length > 0)
            {
                entry.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
            }
        }
    }

    /// <summary>A record for programs that keep references (RIS).</summary>
    public static string Ris(CitedWork work)
    {
        var record = new StringBuilder();
        Line("TY", IsBook(work) ? "BOOK" : "RPRT");
        Line("ID", work.Key);
        Line("TI", work.Title);
        foreach (var author in work.Authors)
        {
            Line("AU", author);
        }

        Line("PB", work.Publisher);
        Line("PY", work.ReleasedOn.Year.ToString(CultureInfo.InvariantCulture));
        Line("DA", work.ReleasedOn.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        Line("ET", work.Version ?? "");
        Line("SN", work.Isbn ?? "");
        Line("DO", work.Doi ?? "");
        Line("LA", work.LanguageCode);
        Line("UR", work.Address);
        return record.Append("ER  - \r\n").ToString();

        void Line(string tag, string value)
        {
            if (value.Length > 0)
            {
                record.Append(CultureInfo.InvariantCulture, $"{tag}  - {OneLine(value)}\r\n");
            }
        }
    }

    /// <summary>A line for people, in the manner of their language.</summary>
    public static string Plain(CitedWork work, PortalTexts texts)
    {
        var title = work.Version is { } version ? texts["Publications.Citation.Version", work.Title, version] : work.Title;
        var year = work.ReleasedOn.Year.ToString(CultureInfo.InvariantCulture);
        var line = (string.Join(texts["Portal.ListSeparator"], work.Authors), work.Publisher) switch
        {
            ({ Length: > 0 } authors, { Length: > 0 } publisher) => texts["Publications.Citation.Full", authors, title, publisher, year],
            ({ Length: > 0 } authors, _) => texts["Publications.Citation.Short", authors, title, year],
            (_, { Length: > 0 } publisher) => texts["Publications.Citation.Short", publisher, title, year],
            _ => texts["Publications.Citation.Bare", title, year],
        };
        return string.Join(' ', new[] { line, work.Isbn is { } isbn ? $"ISBN {isbn}." : null, work.Doi is { } doi ? $"https://doi.org/{doi}" : work.Address }.OfType<string>());
    }

    private static bool IsBook(CitedWork work) => work.Isbn is not null || work.Series == PublicationSeries.BlueBook;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in OneLine(text))
        {
            escaped.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' => $"\\{letter}",
                _ when Special.Contains(letter, StringComparison.Ordinal) => $"\\{letter}",
                _ => $"{letter}",
            });
        }

        return escaped.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
