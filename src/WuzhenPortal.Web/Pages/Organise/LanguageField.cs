using Microsoft.AspNetCore.Mvc.Rendering;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise;

/// <summary>One text in six languages side by side: what the partial <c>_Languages</c> draws.</summary>
/// <param name="Name">Of the bound property, as in <c>Command.Session.Title</c>.</param>
/// <param name="LabelKey">Resource key of what the text is.</param>
/// <param name="Text">What is written.</param>
/// <param name="MaxLength">Longest text in one language, in characters.</param>
/// <param name="Rows">Height of each field in lines.</param>
/// <param name="HintKey">Resource key of a sentence of help.</param>
public sealed record LanguageField(string Name, string LabelKey, LocalizedText? Text, int MaxLength, int Rows, string? HintKey = null)
{
    public static string IdOf(string field) => TagBuilder.CreateSanitizedId(field, "_");

    public string FieldOf(Language language) => $"{Name}[{language.Code}]";
}
