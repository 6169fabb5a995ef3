namespace WuzhenPortal.Domain.Publications;

/// <summary>The numbers by which libraries know a book.</summary>
public static class BookNumbers
{
    /// <summary>Longest ISBN with its hyphens, in characters.</summary>
    public const int IsbnLength = 17;

    /// <summary>Longest DOI, in characters.</summary>
    public const int DoiLength = 200;

    private static readonly string[] DoiFronts = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

    /// <summary>An ISBN as typed, with hyphens for blanks; null where it is none, by its length or its check digit (ISO 2108).</summary>
    public static string? Isbn(string typed)
    {
        var parts = typed.Trim().ToUpperInvariant().Split([' ', '-', '\u2010', '\u2011', '\u2013', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var digits = string.Concat(parts.SkipWhile(part => part is "ISBN" or "ISBN:"));
        var isRight = digits.Length switch
        {
            13 => digits.All(char.IsAsciiDigit) && digits[..3] is "978" or "979" && digits.Index().Sum(digit => (digit.Item - '0') * (digit.Index % 2 == 0 ? 1 : 3)) % 10 == 0,
            10 => digits[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[9]) || digits[9] == 'X') && digits.Index().Sum(digit => (digit.Item == 'X' ? 10 : digit.Item - '0') * (10 - digit.Index)) % 11 == 0,
            _ => false,
        };
        return isRight ? string.Join('-', parts.SkipWhile(part => part is "ISBN" or "ISBN:")) : null;
    }

    /// <summary>A DOI without what stands before it in an address; null where it is none (ISO 26324).</summary>
    public static string? Doi(string typed)
    {
        var doi = typed.Trim();
        foreach (var front in DoiFronts.Where(front => doi.StartsWith(front, StringComparison.OrdinalIgnoreCase)))
        {
            doi = doi[front.Length..].TrimStart();
        }

        var slash = doi.IndexOf('/', StringComparison.Ordinal);
        return slash > 6 && slash < doi.Length - 1 && doi.Length <= DoiLength && doi.StartsWith("10.", StringComparison.Ordinal)
            && doi[3..slash].All(letter => char.IsAsciiDigit(letter) || letter == '.')
            && !doi.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '"' or '<' or '>' or '\\' or '{' or '}') ? doi : null;
    }
}
