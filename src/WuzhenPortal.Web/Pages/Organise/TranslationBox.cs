using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise;

/// <summary>Which translations of a record agree with their source: what the partial <c>_Translations</c> draws.</summary>
/// <param name="Name">Of the bound property, as in <c>Command.Translation</c>.</param>
/// <param name="Written">Codes of the languages in which something is written.</param>
public sealed record TranslationBox(string Name, TranslationState State, IReadOnlyList<string> Written);
