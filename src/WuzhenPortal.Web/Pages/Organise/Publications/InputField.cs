namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>One field of a form: what the partial <c>_Input</c> draws.</summary>
/// <param name="Name">Of the bound property, as in <c>Command.Publication.Isbn</c>.</param>
/// <param name="LabelKey">Resource key of what it is.</param>
/// <param name="Value">What is written, as the field takes it.</param>
/// <param name="HintKey">Resource key of a sentence of help.</param>
public sealed record InputField(string Name, string LabelKey, string? Value, string? HintKey = null, bool IsOptional = false)
{
    /// <summary>As in HTML.</summary>
    public string Type { get; init; } = "text";

    /// <summary>Class of its width.</summary>
    public string? Class { get; init; }

    /// <summary>In characters; 0 for no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Height in lines.</summary>
    public int Rows { get; init; } = 1;
}
