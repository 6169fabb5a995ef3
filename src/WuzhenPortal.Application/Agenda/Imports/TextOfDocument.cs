using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Texts as other systems write them, made into plain words in a language of the portal.</summary>
internal static partial class TextOfDocument
{
    /// <summary>Words without markup; paragraphs stay apart.</summary>
    public static string Plain(string text, bool mayBeMarkup)
    {
        text = text.ReplaceLineEndings("\n").Replace('\t', ' ');
        if (mayBeMarkup && Markup().IsMatch(text))
        {
            text = Invisible().Replace(text, "");
            text = Break().Replace(text, "\n");
            text = WebUtility.HtmlDecode(Tag().Replace(text, "")).Replace('\u00a0', ' ');
        }

        return Gap().Replace(PlainText.Of(text), "\n\n").Trim();
    }

    /// <summary>On one line.</summary>
    public static string Line(string text, bool mayBeMarkup) => string.Join(' ', Plain(text, mayBeMarkup).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cut at the end of a word, with a sign that there was more.</summary>
    public static string Short(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 2);
        end = end < length / 2 ? length - 1 : end;
        // Half of a character would make the whole text unreadable elsewhere.
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    /// <summary>The language that a text is most likely in: its letters tell, and for Latin ones what the document says.</summary>
    public static string LanguageOf(string text, string? said)
    {
        var (latin, han, cyrillic, arabic) = (0, 0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                >= 'A' and <= 'z' or >= 0xC0 and <= 0x24F => latin++,
                >= 0x400 and <= 0x52F => cyrillic++,
                >= 0x600 and <= 0x77F => arabic++,
                >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF => han++,
                _ => 0,
            };
        }

        // One Chinese character says as much as a short word.
        return han > 0 && han * 3 >= latin ? "zh-Hans"
            : cyrillic > latin ? "ru"
            : arabic > latin ? "ar"
            : said is "fr" or "es" ? said : "en";
    }

    /// <summary>Whether two texts differ in nothing but white space and what no document can carry.</summary>
    public static bool Same(string one, string other) => one == other || Bare(one) == Bare(other);

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in PlainText.Of(text))
        {
            if (!char.IsWhiteSpace(letter))
            {
                bare.Append(letter);
            }
        }

        return bare.ToString();
    }

    [GeneratedRegex("</?(p|br|b|i|u|em|strong|a|ul|ol|li|div|span|h[1-6]|blockquote|code|pre|table|tr|td|img|script|style|font|hr)\\b[^>]*>|&(nbsp|amp|quot|lt|gt|#[0-9]+|#x[0-9a-f]+);", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex("<(script|style)\\b[^>]*>[^<]*(</(script|style)\\s*>)?|<!--[^>]*-->", RegexOptions.IgnoreCase)]
    private static partial Regex Invisible();

    [GeneratedRegex("<(br|hr|li)\\b[^>]*>|</(p|div|ul|ol|h[1-6]|blockquote|pre|tr)\\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("[ ]*\n[ ]*(\n[ ]*)+")]
    private static partial Regex Gap();
}
