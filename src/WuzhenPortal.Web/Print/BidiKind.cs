using System.Globalization;
using System.Text;

namespace WuzhenPortal.Web.Print;

/// <summary>What the bidirectional algorithm asks of a character.</summary>
internal enum BidiKind
{
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    ArabicNumber,
    Separator,
    Terminator,
    CommonSeparator,
    Mark,
    Unseen,
    Neutral,
    LeftIsolate,
    RightIsolate,
    FirstStrongIsolate,
    PopIsolate,
}

internal static class BidiKinds
{
    public static BidiKind Of(Rune rune) => rune.Value switch
    {
        0x2066 => BidiKind.LeftIsolate,
        0x2067 => BidiKind.RightIsolate,
        0x2068 => BidiKind.FirstStrongIsolate,
        0x2069 => BidiKind.PopIsolate,
        0x200E => BidiKind.Left,
        0x200F => BidiKind.Right,
        >= '0' and <= '9' or >= 0x06F0 and <= 0x06F9 => BidiKind.EuropeanNumber,
        >= 0x0660 and <= 0x0669 or 0x066B or 0x066C => BidiKind.ArabicNumber,
        '+' or '-' or 0x2212 => BidiKind.Separator,
        '#' or '$' or '%' or '°' or 0x066A or >= 0x2030 and <= 0x2034 => BidiKind.Terminator,
        ',' or '.' or '/' or ':' or 0x00A0 or 0x060C or 0x202F => BidiKind.CommonSeparator,
        _ => Of(Rune.GetUnicodeCategory(rune), rune.Value),
    };

    private static BidiKind Of(UnicodeCategory category, int value) => category switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiKind.Mark,
        UnicodeCategory.Format or UnicodeCategory.Control => value is '\n' or '\t' ? BidiKind.Neutral : BidiKind.Unseen,
        UnicodeCategory.CurrencySymbol => BidiKind.Terminator,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => BidiKind.Neutral,
        _ when value is >= 0x0600 and <= 0x07BF or >= 0x0860 and <= 0x08FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFE => BidiKind.ArabicLetter,
        _ when value is >= 0x0590 and <= 0x085F or >= 0xFB1D and <= 0xFB4F => BidiKind.Right,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark => BidiKind.Left,
        _ => BidiKind.Neutral,
    };
}
