namespace WuzhenPortal.Domain.Registrations.Forms;

/// <summary>What a person answered to one question of a form.</summary>
public sealed class FormAnswer : Entity
{
    private const char Divider = '\n';

    private FormAnswer()
    {
    }

    public FormAnswer(FormVersion version, string question, IReadOnlyList<string> values)
    {
        Question = question;
        Revise(version, values);
    }

    /// <summary>Key of the question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The state of the form in which the question was put.</summary>
    public long VersionId { get; private set; }

    public FormVersion Version { get; private set; } = null!;

    /// <summary>The values, a line each; a long text is one value, its own line breaks kept as U+2028.</summary>
    public string Value { get; private set; } = "";

    public IReadOnlyList<string> Values => ValuesOf(Value);

    /// <summary>The values of what is stored.</summary>
    public static IReadOnlyList<string> ValuesOf(string stored) => [.. stored.Split(Divider).Select(value => value.Replace('\u2028', Divider))];

    public void Revise(FormVersion version, IReadOnlyList<string> values)
    {
        (Version, VersionId) = (version, version.Id);
        Value = string.Join(Divider, values.Select(value => value.ReplaceLineEndings("\u2028")));
    }
}
