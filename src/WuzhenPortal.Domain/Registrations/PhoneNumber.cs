namespace WuzhenPortal.Domain.Registrations;

/// <summary>Phone numbers as people write them, with the country code in front.</summary>
public static class PhoneNumber
{
    /// <summary>Fewest digits of a number with its country code that is taken for whole.</summary>
    public const int FewestDigits = 8;

    /// <summary>Most digits, of ITU-T E.164.</summary>
    public const int MostDigits = 15;

    private const string Signs = "+ -‐‑–()./";

    /// <summary>With the digits of any script as 0–9, and a plus sign for a leading 00.</summary>
    public static string? Tidy(string? typed)
    {
        if (Answer.Tidy(typed) is not { } text)
        {
            return null;
        }

        text = Figures.Plain(text).Replace('＋', '+');
        return text.StartsWith("00", StringComparison.Ordinal) ? string.Concat("+", text.AsSpan(2)) : text;
    }

    /// <summary>Key of the sentence that tells what is wrong; null when the number is whole.</summary>
    public static string? Problem(string number)
    {
        if (!number.All(letter => char.IsAsciiDigit(letter) || Signs.Contains(letter)) || number.LastIndexOf('+') > 0)
        {
            return "Registrations.PhoneSigns";
        }

        if (number[0] != '+' || number.FirstOrDefault(char.IsAsciiDigit) == '0')
        {
            return "Registrations.PhoneCountryCode";
        }

        return number.Count(char.IsAsciiDigit) switch
        {
            < FewestDigits => "Registrations.PhoneIncomplete",
            > MostDigits => "Registrations.PhoneTooLong",
            _ => null,
        };
    }
}
