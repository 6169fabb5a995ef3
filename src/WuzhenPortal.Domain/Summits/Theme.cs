namespace WuzhenPortal.Domain.Summits;

/// <summary>Named hues with light and dark values in the style sheet; a theme chooses one, so that contrast always holds.</summary>
public enum Hue
{
    Teal,
    Blue,
    Rose,
    Violet,
    Amber,
    Green,
    Slate,
    Rust,
}

/// <summary>One of the summit's main topics; a sub-forum belongs to one.</summary>
public sealed class Theme : Entity
{
    public required long SummitId { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public Hue Hue { get; init; }

    public int Position { get; init; }
}
