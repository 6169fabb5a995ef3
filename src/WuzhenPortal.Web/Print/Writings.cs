using System.Text;

namespace WuzhenPortal.Web.Print;

/// <summary>Writings that need fonts of their own.</summary>
internal enum Writing
{
    Western,
    Han,
    Arabic,
    Korean,
    Hebrew,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Tibetan,
    Myanmar,
    Georgian,
    Armenian,
    Ethiopic,
    Khmer,
    Mongolian,
}

internal static class Writings
{
    /// <param name="preferred">The writing of the words around, for signs that several share.</param>
    public static Writing Of(Rune rune, Writing preferred) => rune.Value switch
    {
        >= 0x0530 and <= 0x058F => Writing.Armenian,
        >= 0x0590 and <= 0x05FF or >= 0xFB1D and <= 0xFB4F => Writing.Hebrew,
        >= 0x0600 and <= 0x06FF or >= 0x0750 and <= 0x08FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFE => Writing.Arabic,
        >= 0x0900 and <= 0x097F => Writing.Devanagari,
        >= 0x0980 and <= 0x09FF => Writing.Bengali,
        >= 0x0A00 and <= 0x0A7F => Writing.Gurmukhi,
        >= 0x0A80 and <= 0x0AFF => Writing.Gujarati,
        >= 0x0B80 and <= 0x0BFF => Writing.Tamil,
        >= 0x0C00 and <= 0x0C7F => Writing.Telugu,
        >= 0x0C80 and <= 0x0CFF => Writing.Kannada,
        >= 0x0D00 and <= 0x0D7F => Writing.Malayalam,
        >= 0x0D80 and <= 0x0DFF => Writing.Sinhala,
        >= 0x0E00 and <= 0x0E7F => Writing.Thai,
        >= 0x0E80 and <= 0x0EFF => Writing.Lao,
        >= 0x0F00 and <= 0x0FFF => Writing.Tibetan,
        >= 0x1000 and <= 0x109F => Writing.Myanmar,
        >= 0x10A0 and <= 0x10FF => Writing.Georgian,
        >= 0x1100 and <= 0x11FF or >= 0x3130 and <= 0x318F or >= 0xAC00 and <= 0xD7FF => Writing.Korean,
        >= 0x1200 and <= 0x139F => Writing.Ethiopic,
        >= 0x1780 and <= 0x17FF => Writing.Khmer,
        >= 0x1800 and <= 0x18AF => Writing.Mongolian,
        >= 0x2010 and <= 0x2027 => preferred,
        >= 0x2E80 and <= 0xABFF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFFEF or >= 0x20000 and <= 0x3FFFF => Writing.Han,
        _ => Writing.Western,
    };
}
