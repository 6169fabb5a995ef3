using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise;

/// <summary>One field of a record in two versions: what the partial <c>_Versions</c> draws.</summary>
/// <param name="Label">What the field is, in the reader's language.</param>
/// <param name="Language">Of the texts; null where they are in the reader's.</param>
public sealed record VersionRow(string Label, string? Typed, string? Stored, Language? Language = null)
{
    public bool Differs => (Typed ?? "") != (Stored ?? "");

    /// <summary>A text in several languages: one row for each in which either version has something.</summary>
    public static IEnumerable<VersionRow> Of(string label, LocalizedText typed, LocalizedText stored) => Language.All
        .Where(language => typed[language.Code] is not null || stored[language.Code] is not null)
        .Select(language => new VersionRow($"{label} · {language.NativeName}", typed[language.Code], stored[language.Code], language));
}
