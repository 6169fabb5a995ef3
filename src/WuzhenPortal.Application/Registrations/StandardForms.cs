using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The questions that the six standard categories start with, in six languages.</summary>
internal static class StandardForms
{
    private static readonly Lazy<IReadOnlyDictionary<string, FormDefinition>> All = new(Read);

    public static IEnumerable<string> Codes => All.Value.Keys;

    /// <summary>The form of a standard category, by its code; null for another.</summary>
    public static FormDefinition? For(string code) => All.Value.GetValueOrDefault(code);

    /// <summary>The form of a standard category, as a new summit asks it.</summary>
    public static RegistrationForm Published(ParticipantCategory category, DateTimeOffset now)
    {
        var form = new RegistrationForm(category);
        form.Rewrite(All.Value[category.Code]);
        form.Publish(null, null, now);
        return form;
    }

    /// <summary>Each section stands once in the file, with the categories that ask it.</summary>
    private static Dictionary<string, FormDefinition> Read()
    {
        using var stream = typeof(StandardForms).Assembly.GetManifestResourceStream(typeof(StandardForms), "standard-forms.json")!;
        using var text = new StreamReader(stream);
        var parts = FormText.Read<List<Part>>(text.ReadToEnd());
        return StandardCategories.Codes.ToDictionary(
            code => code, code => new FormDefinition([.. parts.Where(part => part.For.Contains(code)).Select(part => part.Section)]), StringComparer.Ordinal);
    }

    private sealed record Part(IReadOnlyList<string> For, FormSection Section);
}
