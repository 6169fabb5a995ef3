using System.Globalization;
using System.Text.Json;
using WuzhenPortal.Application.Agenda.Imports;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>One row of a list.</summary>
/// <param name="Number">As a spreadsheet counts it.</param>
/// <param name="Cells">By <see cref="DelegationColumn"/>.</param>
internal sealed record KeptRow(int Number, string?[] Cells);

/// <summary>A list of members as it is kept until it is brought in.</summary>
/// <param name="Ignored">Headings of columns that the portal has no place for.</param>
internal sealed record KeptList(IReadOnlyList<string> Ignored, IReadOnlyList<KeptRow> Rows)
{
    /// <summary>A cell is longer than any answer can be: the rest is not kept.</summary>
    public const int LongestCell = 400;

    public static KeptList Open(byte[] packed) => JsonSerializer.Deserialize<KeptList>(Packed.Open(packed))!;

    public byte[] Pack() => Packed.Of(JsonSerializer.SerializeToUtf8Bytes(this));

    public static string? Cut(string? cell) => cell is { Length: > LongestCell } ? cell[..(char.IsHighSurrogate(cell[LongestCell - 1]) ? LongestCell - 1 : LongestCell)] : cell;

    /// <summary>The list with other values in some cells.</summary>
    /// <param name="cells">By row and column, such as <c>5:Email</c>; what the list does not have is passed over.</param>
    public KeptList With(IReadOnlyDictionary<string, string?> cells) => this with
    {
        Rows = [.. Rows.Select(row => row with
        {
            Cells = [.. DelegationColumns.All.Select((column, place) =>
                cells.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{row.Number}:{column}"), out var typed) ? Cut(typed) : row.Cells[place])],
        })],
    };

    /// <summary>Some of its rows, with the numbers that they had.</summary>
    public KeptList Only(IReadOnlySet<int> numbers) => this with { Rows = [.. Rows.Where(row => numbers.Contains(row.Number))] };
}
