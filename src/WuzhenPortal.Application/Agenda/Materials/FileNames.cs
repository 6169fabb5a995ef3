using System.Globalization;
using System.Text;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>Makes of the name that a sender gives to a file one that is safe on every computer and in every header.</summary>
public static class FileNames
{
    private const string Unnamed = "material";

    private const string Forbidden = "<>:\"/\\|?*";

    /// <summary>Longest ending that is taken for one, in characters.</summary>
    private const int ExtensionLength = 6;

    /// <summary>Without folders, control characters and those that turn the direction of writing.</summary>
    public static string Clean(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
        {
            kept.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => " ",
                _ when Forbidden.Contains(rune.ToString(), StringComparison.Ordinal) => "-",
                _ => rune.ToString(),
            });
        }

        var clean = kept.ToString().Trim(' ', '.');
        return clean.Length == 0 ? Unnamed : Cut(clean, SessionMaterial.FileNameLength);
    }

    /// <summary>A clean name without its ending.</summary>
    public static string Stem(string clean)
    {
        var dot = clean.LastIndexOf('.');
        return dot > 0 && clean.Length - dot <= ExtensionLength ? clean[..dot].TrimEnd(' ', '.') : clean;
    }

    /// <summary>A clean name with the ending that its content asks for.</summary>
    public static string For(string clean, MaterialKind kind) => Cut(Stem(clean), SessionMaterial.FileNameLength - kind.Extension().Length) + kind.Extension();

    private static string Cut(string name, int most) => name.Length <= most ? name : name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)].TrimEnd();
}
