using System.Text;

namespace WuzhenPortal.Web.Print;

/// <summary>Where a line may end: after spaces, after hyphens between letters, and between Chinese characters but for signs that belong to a neighbour.</summary>
internal static class LineBreaks
{
    /// <summary>Never at the start of a line.</summary>
    private const string Closing = "，。、；：？！）》」』】〉”’…—～·％℃,.;:!?)]}%»،؛؟";

    /// <summary>Never at the end of a line.</summary>
    private const string Opening = "（《「『【〈“‘([{«￥$";

    /// <summary>Whether the part from this character on may stand on the next line.</summary>
    public static bool IsAllowed(string text, int at)
    {
        var (before, after) = (at - 1, at);
        while (before > 0 && text[before] == '\u2069')
        {
            before--;
        }

        while (after < text.Length - 1 && text[after] is >= '\u2066' and <= '\u2068')
        {
            after++;
        }

        if (at <= 0 || after >= text.Length || char.IsLowSurrogate(text[at]) || text[at] == '\u2069' || text[at - 1] is >= '\u2066' and <= '\u2068')
        {
            return false;
        }

        var (left, right) = (text[before], text[after]);
        return IsSpace(left) ? !IsSpace(right)
            : !IsSpace(right) && !Closing.Contains(right) && !Opening.Contains(left)
                && (IsIdeographic(text, before) || IsIdeographic(text, after) || (left is '-' or '\u2010' && before > 0 && char.IsLetter(text[before - 1]) && char.IsLetter(right)));
    }

    /// <summary>A space that may end a line; one that holds together does not.</summary>
    public static bool IsSpace(char letter) => letter is ' ' or '\t' or '\n' or '\u3000' or '\u200B';

    private static bool IsIdeographic(string text, int at)
    {
        var start = char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at;
        return Rune.TryGetRuneAt(text, start, out var rune)
            && rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0xFF01 and <= 0xFF60 or >= 0x20000 and <= 0x3FFFF or 0x2014 or 0x2026;
    }
}
