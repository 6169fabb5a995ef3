using System.Globalization;
using System.Text;

namespace WuzhenPortal.Application.Search.Words;

/// <summary>Cuts text into what can be looked for: words, folded, and runs of the signs of languages that are written without blanks.</summary>
internal static class SearchWords
{
    /// <summary>Longest word that is told from another, in characters.</summary>
    public const int Longest = 40;

    private const char Tatweel = 'ـ';

    /// <param name="word">Folded; only good until the next.</param>
    /// <param name="start">Where it begins in the text.</param>
    /// <param name="end">Where the text goes on after it.</param>
    /// <param name="isSigns">Whether these are signs, each a word or a part of one.</param>
    public delegate void Run(ReadOnlySpan<char> word, int start, int end, bool isSigns);

    /// <summary>Words and whole runs of signs, in the order of the text.</summary>
    public static void Runs(string text, Run found)
    {
        Span<char> word = stackalloc char[Longest];
        var (length, start, end) = (0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (IsSign(letter))
            {
                Finish(word);
                var first = at;
                while (at + 1 < text.Length && IsSign(text[at + 1]))
                {
                    at++;
                }

                found(text.AsSpan(first, at + 1 - first), first, at + 1, true);
            }
            else if (!Fold(text, ref at, word, ref length, ref start))
            {
                Finish(word);
            }
            else
            {
                end = at + 1;
            }
        }

        Finish(word);

        void Finish(Span<char> word)
        {
            if (length > 0)
            {
                found(word[..length], start, end, false);
                length = 0;
            }
        }
    }

    /// <summary>Everything by which a text is found: words, and of signs each one and each two that stand together.</summary>
    public static void Terms(string text, Run found) => Runs(text, (word, start, end, isSigns) =>
    {
        if (!isSigns)
        {
            found(word, start, end, false);
            return;
        }

        for (var at = 0; at < word.Length; at++)
        {
            found(word.Slice(at, 1), start + at, start + at + 1, true);
            if (at + 1 < word.Length)
            {
                found(word.Slice(at, 2), start + at, start + at + 2, true);
            }
        }
    });

    /// <summary>The text as a row of words and signs with single blanks around each, to look for some that follow each other.</summary>
    public static string Row(string text)
    {
        var row = new StringBuilder(text.Length + 16).Append(' ');
        Runs(text, (word, _, _, isSigns) =>
        {
            foreach (var letter in word)
            {
                row.Append(letter);
                if (isSigns)
                {
                    row.Append(' ');
                }
            }

            if (!isSigns)
            {
                row.Append(' ');
            }
        });
        return row.ToString();
    }

    /// <summary>Chinese characters and the Japanese syllables.</summary>
    private static bool IsSign(char letter) => letter is (>= '\u3041' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or '\u3005';

    /// <returns>Whether the letter belongs to a word; marks that only change how it is said do, and leave nothing.</returns>
    private static bool Fold(string text, ref int at, Span<char> word, ref int length, ref int start)
    {
        var letter = text[at];
        if (letter < 128)
        {
            return char.IsAsciiLetterOrDigit(letter) && Add(char.ToLowerInvariant(letter), at, word, ref length, ref start);
        }

        if (letter == Tatweel || IsMark(letter))
        {
            return length > 0;
        }

        if (char.IsSurrogate(letter))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(letter, text[at + 1]) || !Rune.IsLetterOrDigit(new Rune(letter, text[at + 1])))
            {
                return false;
            }

            Add(letter, at, word, ref length, ref start);
            at++;
            return Add(text[at], at, word, ref length, ref start);
        }

        if (!char.IsLetterOrDigit(letter) && !IsWide(letter))
        {
            return false;
        }

        var isAny = false;
        foreach (var part in Plain(letter))
        {
            isAny |= char.IsLetterOrDigit(part) && Add(part, at, word, ref length, ref start);
        }

        return isAny;
    }

    private static bool Add(char letter, int at, Span<char> word, ref int length, ref int start)
    {
        start = length == 0 ? at : start;
        if (length < word.Length)
        {
            word[length++] = letter;
        }

        return true;
    }

    private static string Plain(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'ı' => "i",
        'ى' or 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        'ٱ' => "ا",
        >= 'а' and <= 'я' and not 'й' => letter.ToString(),
        >= 'А' and <= 'Я' and not 'Й' => char.ToLowerInvariant(letter).ToString(),
        _ when CharUnicodeInfo.GetDecimalDigitValue(letter) is var digit and >= 0 => ((char)('0' + digit)).ToString(),
        _ => SearchFolding.Fold(letter),
    };

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // Letters in a circle or squared are symbols, and hold words all the same.
    private static bool IsWide(char letter) => letter is (>= '\u2460' and <= '\u24ff') or (>= '\u3200' and <= '\u33ff');
}
