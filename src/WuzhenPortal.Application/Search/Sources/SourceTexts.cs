using WuzhenPortal.Domain;
using WuzhenPortal.Persistence.Names;

namespace WuzhenPortal.Application.Search.Sources;

/// <summary>How sources put texts together.</summary>
internal static class SourceTexts
{
    /// <summary>Several texts as one line, language by language.</summary>
    public static LocalizedText Line(params LocalizedText[] texts) => Joined(" · ", texts);

    /// <summary>Several texts as one, language by language.</summary>
    public static LocalizedText Joined(string between, IReadOnlyCollection<LocalizedText> texts) => LocalizedText.Of(texts.SelectMany(text => text.All.Keys).Distinct()
        .Select(code => KeyValuePair.Create(code, (string?)string.Join(between, texts.Select(text => text[code]).OfType<string>()))));

    /// <summary>Noon of a day at the summit.</summary>
    public static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(4, 0), TimeSpan.Zero);

    /// <summary>How a Chinese name is typed without Chinese characters; nothing for another one.</summary>
    public static IReadOnlyList<string> Spelt(LocalizedText name) => Pinyin.Spell(name["zh-Hans"]) is { Length: > 0 } spelt ? [spelt] : [];
}
