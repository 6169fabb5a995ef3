using System.Globalization;
using System.Text;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>How names of people are written.</summary>
public static class PersonName
{
    private const string Signs = " '’‘ʼʻ`´-‐‑–.·・•،,";

    /// <summary>Whether it has only what names have: letters of any script with their marks, apostrophes, hyphens, blanks and the like.</summary>
    public static bool IsName(string text) => text.EnumerateRunes().Any(Rune.IsLetter) && text.EnumerateRunes().All(rune =>
        Rune.IsLetter(rune) || IsMark(rune) || IsJoiner(rune) || (rune.IsBmp && Signs.Contains((char)rune.Value)));

    /// <summary>Whether all its letters are Latin ones, with or without accents.</summary>
    public static bool IsLatin(string text) => text.EnumerateRunes().Where(Rune.IsLetter).All(letter => letter.Value is
        <= 0x02BF or (>= 0x1D00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA720 and <= 0xA7FF) or (>= 0xFB00 and <= 0xFB06));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter;

    // Persian and several Indian scripts need the zero-width (non-)joiner.
    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;
}
