using System.Globalization;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Application.Summits;

/// <summary>Finds the hue of the palette that comes closest to a colour somebody chose freely.</summary>
internal static class NearestHue
{
    /// <summary>The light values of the palette, as <c>tokens.css</c> has them.</summary>
    public static IReadOnlyDictionary<Hue, string> Colours { get; } = new Dictionary<Hue, string>
    {
        [Hue.Teal] = "#0b6665",
        [Hue.Blue] = "#27568f",
        [Hue.Rose] = "#9a3b52",
        [Hue.Violet] = "#5c4a86",
        [Hue.Amber] = "#855400",
        [Hue.Green] = "#3a6b2a",
        [Hue.Slate] = "#4a5862",
        [Hue.Rust] = "#9c431f",
    };

    /// <param name="colour"><c>#rrggbb</c></param>
    public static Hue To(string colour)
    {
        var asked = Parse(colour);
        return Colours.MinBy(hue => Distance(asked, Parse(hue.Value))).Key;
    }

    private static (int Red, int Green, int Blue) Parse(string colour) =>
        colour is ['#', _, _, _, _, _, _] && int.TryParse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            ? (value >> 16, (value >> 8) & 255, value & 255)
            : throw new RuleViolation("Summits.ImportBadColour", colour);

    private static int Distance((int Red, int Green, int Blue) one, (int Red, int Green, int Blue) other) =>
        Square(one.Red - other.Red) + Square(one.Green - other.Green) + Square(one.Blue - other.Blue);

    private static int Square(int number) => number * number;
}
