using System.Globalization;

namespace WuzhenPortal.Domain;

/// <summary>Which translations of a record agree with the language from which they are made. A record keeps it as one line: see <see cref="Parse"/>.</summary>
public sealed class TranslationState
{
    /// <summary>Longest line, in characters.</summary>
    public const int Length = 200;

    private readonly Dictionary<string, int> agreed;

    private TranslationState(string source, int number, Dictionary<string, int> agreed) => (Source, Number, this.agreed) = (source, number, agreed);

    /// <summary>Code of the language from which the others are translated.</summary>
    public string Source { get; }

    /// <summary>How often the words in the source language changed.</summary>
    public int Number { get; }

    /// <param name="stored">Source, its number, and for each translation the number with which it last agreed, as in <c>en 3 fr:2 zh-Hans:3</c>; null for a record that was never written since.</param>
    public static TranslationState Parse(string? stored)
    {
        if (stored?.Split(' ') is not [var source, var number, .. var others])
        {
            return new(Language.English.Code, 0, []);
        }

        return new(source, Read(number), others.Select(other => other.Split(':')).ToDictionary(other => other[0], other => Read(other[1])));
    }

    /// <summary>After words were changed: a translation that was written or changed agrees again, one that was left agrees with what the source said before.</summary>
    /// <param name="before">Each text of the record.</param>
    /// <param name="now">The same, in the same order.</param>
    public TranslationState After(IReadOnlyCollection<LocalizedText> before, IReadOnlyCollection<LocalizedText> now)
    {
        var written = WrittenIn(now);
        if (!written.Contains(Source) && written.Count > 0)
        {
            return new(written[0], 0, Of(written, written[0], _ => 0));
        }

        var number = IsChanged(Source) && WrittenIn(before).Contains(Source) ? Number + 1 : Number;
        return new(Source, number, Of(written, Source, code => IsChanged(code) ? number : agreed.GetValueOrDefault(code, Number)));

        bool IsChanged(string code) => !before.Select(text => text[code]).SequenceEqual(now.Select(text => text[code]));
    }

    /// <summary>Somebody looked: these translations agree with the source as it is.</summary>
    public TranslationState Confirm(IReadOnlyCollection<string> codes) => new(Source, Number, agreed.ToDictionary(other => other.Key, other => codes.Contains(other.Key) ? Number : other.Value));

    /// <summary>Translates from another language from now on; what is written counts as agreeing.</summary>
    public TranslationState From(string source, IReadOnlyCollection<LocalizedText> now)
    {
        if (source == Source)
        {
            return this;
        }

        var written = WrittenIn(now);
        RuleViolation.Unless(written.Contains(source), "Portal.Translations.SourceNotWritten");
        return new(source, Number, Of(written, source, _ => Number));
    }

    /// <summary>Whether the source changed since this translation last agreed with it.</summary>
    public bool IsOutdated(string code) => code != Source && agreed.TryGetValue(code, out var number) && number < Number;

    /// <summary>Codes of the translations that are older than the source, in the usual order.</summary>
    public IReadOnlyList<string> Outdated => [.. Language.All.Select(language => language.Code).Where(IsOutdated)];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Source} {Number}") + string.Concat(agreed.OrderBy(other => other.Key, StringComparer.Ordinal).Select(other => string.Create(CultureInfo.InvariantCulture, $" {other.Key}:{other.Value}")));

    /// <summary>Languages in which something is written, in the usual order.</summary>
    public static IReadOnlyList<string> WrittenIn(IReadOnlyCollection<LocalizedText> texts) => [.. Language.All.Select(language => language.Code).Where(code => texts.Any(text => text[code] is not null))];

    private static Dictionary<string, int> Of(IEnumerable<string> written, string source, Func<string, int> number) => written.Where(code => code != source).ToDictionary(code => code, number);

    private static int Read(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
