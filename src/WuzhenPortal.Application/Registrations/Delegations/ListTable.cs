using WuzhenPortal.Application.Agenda.Imports;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Reads a list of members from a table that was pasted, or from a file, whose content tells what it is.</summary>
internal sealed class ListTable(PortalTexts texts)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 2 * 1024 * 1024;

    private const int MostRows = Delegation.MostMembers;

    /// <summary>Rows above the headings, such as a title, that are looked through.</summary>
    private const int MostAbove = 10;

    /// <summary>Fewest digits of a number that can only begin with its country code.</summary>
    private const int InternationalDigits = 12;

    /// <summary>Empty rows count too: a sheet may say that it has a million.</summary>
    private const int MostRowsSeen = 4 * MostRows;

    private static readonly List<DelegationColumn?> InOrder = [.. DelegationColumns.All.Select(column => (DelegationColumn?)column)];

    private readonly Lazy<ListHeadings> headings = new(() => new ListHeadings(texts));

    /// <param name="languageCode">Of the reader: tells how a file is most likely encoded that does not say so.</param>
    /// <exception cref="RuleViolation">It is no table of people.</exception>
    public KeptList Read(byte[] file, string languageCode) => Understood(Rows(file, headings.Value, languageCode), "Content");

    /// <summary>The rows of a file, whatever they say.</summary>
    /// <exception cref="RuleViolation">It is no table.</exception>
    public static IEnumerable<(int Index, string?[] Cells)> Rows(byte[] file, ListHeadings headings, string languageCode)
    {
        if (XlsxRows.IsOne(file))
        {
            return XlsxRows.Read(file).Index();
        }

        var text = AgendaDocuments.Text(file) ?? OldEncodings.Read(file, headings, languageCode);
        return text?.Contains('\0', StringComparison.Ordinal) == false ? TextRows.Read(text, "Content")
            : throw new RuleViolation("Registrations.Delegations.List.Unreadable") { Property = "Content" };
    }

    /// <exception cref="RuleViolation">It is no table of people.</exception>
    public KeptList Read(string pasted) => Understood(TextRows.Read(pasted, "Text"), "Text");

    private KeptList Understood(IEnumerable<(int Index, string?[] Cells)> rows, string property)
    {
        List<DelegationColumn?>? columns = null;
        var ignored = new List<string>();
        var kept = new List<KeptRow>();
        var above = new List<(int Index, string?[] Cells)>();
        foreach (var (index, cells) in rows)
        {
            if (index >= MostRowsSeen || kept.Count >= MostRows)
            {
                throw new RuleViolation("Registrations.Delegations.List.TooMany", MostRows) { Property = property };
            }

            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (columns is not null)
            {
                kept.Add(Kept(index, cells, columns));
            }
            else if (Headings(cells) is { } found)
            {
                columns = found;
                ignored.AddRange(cells.Where((cell, place) => found[place] is null && !string.IsNullOrWhiteSpace(cell)).Select(cell => KeptList.Cut(cell)!.Trim()));
            }
            else
            {
                above.Add((index, cells));
                columns = above.Count > MostAbove || HasAddress(cells) ? InOrder : null;
            }
        }

        // Without headings, the columns stand as in the template, and no row is a title.
        columns ??= above.Count > 0 ? InOrder : null;
        if (ReferenceEquals(columns, InOrder))
        {
            kept.InsertRange(0, above.Select(row => Kept(row.Index, row.Cells, InOrder)));
        }

        if (columns is null || kept.Count == 0)
        {
            throw new RuleViolation("Registrations.Delegations.List.Empty") { Property = property };
        }

        if (!columns.Contains(DelegationColumn.FamilyName) || !columns.Contains(DelegationColumn.Email))
        {
            throw new RuleViolation("Registrations.Delegations.List.NoColumns", string.Join(texts["Portal.ListSeparator"], DelegationColumns.All.Select(column => texts[DelegationColumns.Key(column)]))) { Property = property };
        }

        return new(ignored, kept);
    }

    private static bool HasAddress(string?[] cells) => Array.Exists(cells, cell => cell?.Contains('@', StringComparison.Ordinal) == true);

    private List<DelegationColumn?>? Headings(string?[] cells)
    {
        var found = cells.Select(cell => headings.Value.Find(cell ?? "")).ToList();
        return found.Exists(column => column is not null) && !HasAddress(cells) ? found : null;
    }

    private static KeptRow Kept(int index, string?[] cells, List<DelegationColumn?> columns) => new(index + 1, [.. DelegationColumns.All.Select(column =>
    {
        var cell = KeptList.Cut(cells.ElementAtOrDefault(columns.IndexOf(column) is >= 0 and var place ? place : int.MaxValue));
        return column == DelegationColumn.Phone ? WithPlus(cell) : cell;
    })]);

    /// <summary>A spreadsheet takes a number with its country code for a sum, and drops the plus sign.</summary>
    private static string? WithPlus(string? phone) =>
        phone is [not '0', ..] && phone.Length is >= InternationalDigits and <= PhoneNumber.MostDigits && phone.All(char.IsAsciiDigit) ? $"+{phone}" : phone;
}
