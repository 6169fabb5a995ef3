using System.Globalization;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>Figures as people write them, in any script.</summary>
internal static class Figures
{
    /// <summary>With the digits of any script as 0–9.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Select(letter => CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit ? (char)('0' + digit) : letter));

    /// <summary>A number with a point before its fraction and nothing between its thousands. A single comma before three digits may mean either, and stays.</summary>
    public static string Number(string text)
    {
        var number = string.Concat(Plain(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('٬' or '’')).Select(letter => letter switch
        {
            '٫' or '．' => '.',
            '，' => ',',
            '−' => '-',
            _ => letter,
        }));
        var comma = number.IndexOf(',', StringComparison.Ordinal);
        var isFraction = comma >= 0 && comma == number.LastIndexOf(',') && !number.Contains('.', StringComparison.Ordinal) && number.Length - comma != 4;
        return isFraction ? number.Replace(',', '.') : number;
    }
}
