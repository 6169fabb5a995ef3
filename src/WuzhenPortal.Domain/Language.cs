namespace WuzhenPortal.Domain;

/// <summary>A language the portal speaks.</summary>
/// <param name="Code">Culture name, such as <c>zh-Hans</c>: used for texts, <c>lang</c> attributes and mail.</param>
/// <param name="Segment">First part of an address, such as <c>zh</c>.</param>
/// <param name="NativeName">What its own speakers call it.</param>
/// <param name="IsRightToLeft">Whether pages mirror.</param>
public sealed record Language(string Code, string Segment, string NativeName, bool IsRightToLeft = false)
{
    /// <summary>The last resort of every choice of language.</summary>
    public static readonly Language English = new("en", "en", "English");

    /// <summary>All six, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<Language> All =
    [
        English,
        new("zh-Hans", "zh", "中文"),
        new("fr", "fr", "Français"),
        new("ru", "ru", "Русский"),
        new("es", "es", "Español"),
        new("ar", "ar", "العربية", IsRightToLeft: true),
    ];

    /// <summary>By the first part of an address; null when no language has it.</summary>
    public static Language? BySegment(string? segment) =>
        All.FirstOrDefault(language => string.Equals(language.Segment, segment, StringComparison.OrdinalIgnoreCase));

    /// <summary>By culture name; null when no language has it.</summary>
    public static Language? ByCode(string? code) =>
        All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Figures and times within this language's text, read from left to right as a whole.</summary>
    public string LeftToRight(string words) => IsRightToLeft ? $"\u2066{words}\u2069" : words;

    /// <summary>Words of another language within this one's text: in one that is written from right to left they must not turn the sentence around them.</summary>
    public string Foreign(string words) => IsRightToLeft ? $"\u2068{words}\u2069" : words;

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";
}
