namespace WuzhenPortal.Application.Search.Words;

/// <summary>What forms of one word share, by light rules: endings fall, and in Arabic the article. Works on folded words.</summary>
internal static class Stems
{
    private static readonly string[] Russian = ByLength(
        "иями", "ями", "ами", "иях", "иям", "ием", "ого", "его", "ому", "ему", "ыми", "ими", "ях", "ах", "ям", "ам", "ем", "ом", "ов", "ев", "еи", "ии", "ия", "ие", "ию", "ью", "ья", "ье", "ыи", "ои", "ая", "яя",
        "ое", "ее", "ые", "ую", "юю", "ых", "их", "ым", "им", "ы", "и", "а", "я", "о", "е", "у", "ю", "ь");

    private static readonly string[] ArabicBefore = ["وال", "بال", "كال", "فال", "ولل", "ال", "لل"];

    private static readonly string[] ArabicAfter = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for", "with", "by", "from", "is", "are",
        "le", "la", "les", "un", "une", "des", "du", "de", "et", "ou", "en", "au", "aux", "dans", "pour", "sur", "par", "avec", "d", "l", "qu",
        "el", "los", "las", "una", "y", "o", "del", "al", "con", "por", "para", "que", "se",
        "и", "в", "на", "по", "с", "к", "о", "об", "из", "у", "от", "для", "за", "не", "во", "со",
        "في", "من", "علي", "الي", "عن", "مع", "و", "او",
    };

    /// <summary>Whether a word says nothing by itself, so that it is only looked for where nothing else is.</summary>
    public static bool IsSmall(string word) => Small.Contains(word);

    /// <param name="languageCode">Of the text that the word stands in.</param>
    public static string Of(string languageCode, string word) => languageCode switch
    {
        "en" => OfEnglish(word),
        "fr" => OfFrench(word),
        "es" => OfSpanish(word),
        "ru" => Without(word, Russian, 3),
        "ar" => OfArabic(word),
        _ => word,
    };

    /// <summary>An Arabic word without the article and what is written together with it.</summary>
    public static string WithoutArticle(string word)
    {
        foreach (var before in ArabicBefore)
        {
            if (word.Length >= before.Length + 2 && word.StartsWith(before, StringComparison.Ordinal))
            {
                return word[before.Length..];
            }
        }

        return word is ['و', _, _, _, ..] ? word[1..] : word;
    }

    private static string OfArabic(string word)
    {
        var stem = WithoutArticle(word);
        foreach (var after in ArabicAfter)
        {
            if (stem.Length >= after.Length + 3 && stem.EndsWith(after, StringComparison.Ordinal))
            {
                stem = stem[..^after.Length];
            }
        }

        return stem;
    }

    private static string OfEnglish(string word)
    {
        var stem = word switch
        {
            { Length: < 4 } => word,
            [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
            [.., 's', 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'c', 'h', 'e', 's'] or [.., 's', 'h', 'e', 's'] => word[..^2],
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
            [.., 's'] => word[..^1],
            _ => word,
        };
        stem = stem switch
        {
            [.., 'i', 'n', 'g'] when stem.Length >= 7 => Once(stem[..^3]),
            [.., 'e', 'd'] when stem.Length >= 6 => Once(stem[..^2]),
            _ => stem,
        };
        return stem is [_, _, _, .., 'e'] ? stem[..^1] : stem;
    }

    private static string OfFrench(string word)
    {
        var stem = word switch
        {
            { Length: < 4 } => word,
            [.., 'e', 'a', 'u', 'x'] => word[..^1],
            [.., 'a', 'u', 'x'] => word[..^2] + "l",
            [.., 's'] or [.., 'x'] => word[..^1],
            _ => word,
        };
        return Without(stem, ["ee", "e"], 3);
    }

    private static string OfSpanish(string word) => word switch
    {
        { Length: < 4 } => word,
        [.., 'e', 's'] when word.Length >= 5 => word[..^2],
        [.., 's'] => Without(word[..^1], ["a", "o", "e"], 3),
        _ => Without(word, ["a", "o", "e"], 3),
    };

    private static string Once(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;

    private static string Without(string word, string[] endings, int least)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string[] ByLength(params string[] endings) => [.. endings.OrderByDescending(ending => ending.Length)];
}
