namespace WuzhenPortal.Web.Pages.Accounts;

/// <summary>One field as <c>_Field</c> draws it, with its error beside it.</summary>
/// <param name="Name">Name in the form, such as <c>Command.Email</c>.</param>
/// <param name="Type">Of the input; a password is never written back.</param>
/// <param name="Autocomplete">What a password manager takes it for.</param>
public sealed record AccountField(string Name, string Label, string Type, string Autocomplete, string? Value = null, string? Hint = null);
