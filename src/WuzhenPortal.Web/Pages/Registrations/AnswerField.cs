namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>One answer in one line, as <c>_Answer</c> draws it.</summary>
/// <param name="Name">Of the command's property.</param>
/// <param name="Key">Of the label.</param>
/// <param name="Value">As stored or typed.</param>
/// <param name="Autocomplete">What browsers fill in.</param>
/// <param name="Direction"><c>ltr</c> for what is written so in every language.</param>
/// <param name="Hint">Key of what is said beside it; null for nothing.</param>
/// <param name="IsLocked">Whether it stands as it is.</param>
/// <param name="HasCountries">Whether it is chosen from the countries and regions.</param>
public sealed record AnswerField(
    string Name, string Key, string? Value, string Autocomplete, int MaxLength = 100, string? Direction = null, string Type = "text", bool IsOptional = false, string? Hint = null, bool HasCountries = false,
    bool IsLocked = false);
