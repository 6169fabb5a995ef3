namespace WuzhenPortal.Web.Pages;

/// <summary>One field of a form with its label, hint and fault: what the partial <c>_Input</c> draws.</summary>
/// <param name="Name">Of the bound property, as in <c>Offer.Offer.Day</c>.</param>
/// <param name="LabelKey">Resource key of what it asks.</param>
/// <param name="Value">What is written; what was typed stays where it could not be taken.</param>
public sealed record InputField(string Name, string LabelKey, string? Value)
{
    public string Type { get; init; } = "text";

    /// <summary>Resource key of a sentence of help.</summary>
    public string? HintKey { get; init; }

    public string? Class { get; init; }

    /// <summary>In characters; null for fields that are no text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Height in lines; null for a field of one line.</summary>
    public int? Rows { get; init; }

    public bool IsOptional { get; init; }
}
