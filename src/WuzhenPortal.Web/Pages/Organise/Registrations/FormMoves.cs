using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The buttons that move a part of a form one place, as <c>_FormMoves</c> draws them.</summary>
/// <param name="Up">Where up leads: a section and a place in it, or a place among the sections; null at the top.</param>
public sealed record FormMoves(string Action, int Version, string Key, string Name, (string? Section, int Place)? Up, (string? Section, int Place)? Down)
{
    /// <summary>One place up; the first of a section goes to the end of the one before.</summary>
    public static (string? Section, int Place)? UpFrom(FormDefinition form, int section, int row) =>
        row > 0 ? (form.Sections[section].Key, row - 1)
        : section > 0 ? (form.Sections[section - 1].Key, form.Sections[section - 1].Questions.Count) : null;

    /// <summary>One place down; the last of a section goes to the head of the one after.</summary>
    public static (string? Section, int Place)? DownFrom(FormDefinition form, int section, int row) =>
        row < form.Sections[section].Questions.Count - 1 ? (form.Sections[section].Key, row + 1)
        : section < form.Sections.Count - 1 ? (form.Sections[section + 1].Key, 0) : null;
}
