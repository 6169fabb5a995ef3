namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>What the partial <c>_PreviewTools</c> draws: how a preview was asked for.</summary>
/// <param name="Language">Code; null for the reader's.</param>
/// <param name="Form"><c>text</c> or <c>html</c>.</param>
/// <param name="Reference">Of a registration whose values are shown.</param>
public sealed record PreviewTools(string? Language, string? Form, string? Reference);
