using WuzhenPortal.Domain;

namespace WuzhenPortal.Benchmarks;

/// <summary>Text that nobody wrote, in six languages, with as many different words as real text has.</summary>
internal static class InventedText
{
    private static readonly Dictionary<string, string[]> Roots = new()
    {
        ["en"] = ["network", "govern", "digital", "econom", "bridge", "cloud", "secur", "harbour", "signal", "village"],
        ["fr"] = ["réseau", "gouvern", "numéri", "économ", "passerel", "nuag", "sécur", "villag", "signal", "croissan"],
        ["es"] = ["red", "gobiern", "digit", "econom", "puent", "nub", "segur", "puebl", "señal", "crecim"],
        ["ru"] = ["сет", "управл", "цифр", "эконом", "мост", "облак", "безопас", "деревн", "сигнал", "развит"],
        ["ar"] = ["شبك", "حوكم", "رقم", "اقتصاد", "جسر", "سحاب", "أمن", "قري", "إشار", "تنمي"],
    };

    /// <param name="random">Chooses the words.</param>
    /// <param name="words">In each language.</param>
    /// <param name="languages">Null for all six.</param>
    public static LocalizedText Of(Random random, int words, IReadOnlyCollection<string>? languages = null) => LocalizedText.Of(
        (languages ?? [.. Language.All.Select(language => language.Code)]).Select(code => KeyValuePair.Create(code, (string?)(Roots.TryGetValue(code, out var roots)
            ? string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random, roots)))
            : string.Concat(Enumerable.Range(0, words).Select(_ => Signs(random)))))));

    // Some words are everywhere and most are rare, as in any language.
    private static string Word(Random random, string[] roots) => $"{roots[random.Next(roots.Length)]}{(int)Math.Pow(random.NextDouble() * 13, 4)}";

    private static string Signs(Random random) => random.Next(50) == 0 ? "数字经济" : string.Concat(Sign(random), Sign(random));

    private static char Sign(Random random) => (char)(0x4e00 + (int)Math.Pow(random.NextDouble() * 7, 4));
}
