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

    // Some words are everywhere and most are rare, as in any language; of each some sixty thousand.
    private static string Word(Random random, string[] roots) => $"{roots[random.Next(roots.Length)]}{(int)Math.Pow(random.NextDouble() * 18, 3)}";

    /// <summary>One of some six thousand words of two signs, among twelve hundred signs.</summary>
    private static string Signs(Random random)
    {
        var word = (int)Math.Pow(random.NextDouble() * 9, 4);
        return random.Next(50) == 0 ? "数字经济" : string.Concat(Sign(word * 37), Sign((word * 101) + 7));
    }

    private static char Sign(int number) => (char)(0x4e00 + (number % 1200));
}
