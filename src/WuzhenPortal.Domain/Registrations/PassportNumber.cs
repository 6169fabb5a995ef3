namespace WuzhenPortal.Domain.Registrations;

/// <summary>How numbers of passports are written.</summary>
public static class PassportNumber
{
    private const int Least = 5;

    private const int Most = 20;

    /// <summary>Letters that are shown of a number that is hidden.</summary>
    private const int Shown = 2;

    /// <summary>As passports print it; null for what is none.</summary>
    public static string? Parse(string? typed)
    {
        var number = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '.'))).ToUpperInvariant();
        return number.Length is >= Least and <= Most && number.All(char.IsAsciiLetterOrDigit) && number.Any(char.IsAsciiDigit) ? number : null;
    }

    /// <summary>All hidden but the last two characters.</summary>
    public static string Mask(string number) => new string('•', Math.Max(number.Length - Shown, 0)) + number[Math.Max(number.Length - Shown, 0)..];
}
