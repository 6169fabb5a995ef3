using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WuzhenPortal.Domain;

/// <summary>One text that people wrote in one or more of the portal's languages. Immutable. As JSON it is one object, language code to text.</summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private static readonly string[] LastResorts = ["en", "zh-Hans"];

    private readonly ImmutableSortedDictionary<string, string> texts;

    private LocalizedText(ImmutableSortedDictionary<string, string> texts) => this.texts = texts;

    /// <summary>Nothing written yet.</summary>
    public static LocalizedText Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The same text once, in one language.</summary>
    public static LocalizedText Of(string languageCode, string? text) => Of([new(languageCode, text)]);

    /// <summary>What was written, by language code; blanks are left out.</summary>
    /// <exception cref="ArgumentException">A language the portal does not speak.</exception>
    public static LocalizedText Of(IEnumerable<KeyValuePair<string, string?>> texts)
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (code, text) in texts)
        {
            var language = Language.ByCode(code) ?? throw new ArgumentException($"The portal has no language {code}.", nameof(texts));
            if (!string.IsNullOrWhiteSpace(text))
            {
                kept[language.Code] = text.Trim();
            }
        }

        return kept.Count == 0 ? Empty : new(kept.ToImmutable());
    }

    /// <summary>What was written in exactly this language; null when nothing was.</summary>
    public string? this[string languageCode] => texts.GetValueOrDefault(languageCode);

    /// <summary>What there is, by language code.</summary>
    public IReadOnlyDictionary<string, string> All => texts;

    /// <summary>Whether nothing is written in any language.</summary>
    public bool IsEmpty => texts.IsEmpty;

    /// <summary>The text as it stands within a sentence of a language, which words of another one do not turn around.</summary>
    public string Within(Language language) => In(language.Code) is { IsFallback: true } other ? language.Foreign(other.Text) : In(language.Code).Text;

    /// <summary>The text for a reader: in the asked language, else its parent, English, Chinese, any. Empty text when there is none.</summary>
    public LocalizedValue In(string languageCode)
    {
        foreach (var candidate in Candidates(languageCode))
        {
            if (texts.TryGetValue(candidate, out var text))
            {
                return new(text, candidate, candidate != languageCode);
            }
        }

        return texts.IsEmpty ? new(string.Empty, languageCode, false) : new(texts.First().Value, texts.First().Key, true);
    }

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && texts.SequenceEqual(other.texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => texts.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <summary>The English text or the next best, for logs and tests.</summary>
    public override string ToString() => In("en").Text;

    private static IEnumerable<string> Candidates(string code)
    {
        yield return code;
        for (var dash = code.LastIndexOf('-'); dash > 0; dash = code.LastIndexOf('-', dash - 1))
        {
            yield return code[..dash];
        }

        foreach (var last in LastResorts)
        {
            yield return last;
        }
    }
}

/// <summary>A text as a reader gets it.</summary>
/// <param name="Text">The words.</param>
/// <param name="LanguageCode">The language they are in, for the <c>lang</c> attribute.</param>
/// <param name="IsFallback">Whether the reader had asked for another language.</param>
public readonly record struct LocalizedValue(string Text, string LanguageCode, bool IsFallback)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

internal sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalizedText.Of(JsonSerializer.Deserialize<Dictionary<string, string?>>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.All, options);
}
