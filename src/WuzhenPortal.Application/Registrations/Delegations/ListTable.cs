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

    /// <summary>Empty rows count too: a sheet may say that it has a million.</summary>
    private const int MostRowsSeen = 4 * MostRows;

    private readonly Lazy<ListHeadings> headings = new(() => new ListHeadings(texts));

    /// <exception cref="RuleViolation">It is no table of people.</exception>
    public KeptList Read(byte[] file) => Understood(Rows(file), "Content");

    /// <summary>The rows of a file, whatever they say.</summary>
    /// <exception cref="RuleViolation">It is no table.</exception>
    public static IEnumerable<(int Index, string?[] Cells)> Rows(byte[] file)
    {
        if (XlsxRows.IsOne(file))
        {
            return XlsxRows.Read(file).Index();
        }

        var text = AgendaDocuments.Text(file);
        return text is not null && !text.Contains('\0', StringComparison.Ordinal) ? TextRows.Read(text, "Content")
            : throw new RuleViolation("Registrations.Delegations.List.Unreadable") { Property = "Content" };
    }

    /// <exception cref="RuleViolation">It is no table of people.</exception>
    public KeptList Read(string pasted) => Understood(TextRows.Read(pasted, "Text"), "Text");

    private KeptList Understood(IEnumerable<(int Index, string?[] Cells)> rows, string property)
    {
        List<DelegationColumn?>? columns = null;
        var ignored = new List<string>();
        var kept = new List<KeptRow>();
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

            if (columns is null)
            {
                var found = cells.Select(cell => headings.Value.Find(cell ?? "")).ToList();
                if (found.Exists(column => column is not null) && !Array.Exists(cells, cell => cell?.Contains('@', StringComparison.Ordinal) == true))
                {
                    columns = found;
                    ignored.AddRange(cells.Where((cell, place) => found[place] is null && !string.IsNullOrWhiteSpace(cell)).Select(cell => KeptList.Cut(cell)!.Trim()));
                    continue;
                }

                // Without headings, the columns stand as in the template.
                columns = [.. DelegationColumns.All.Select(column => (DelegationColumn?)column)];
            }

            kept.Add(new(index + 1, [.. DelegationColumns.All.Select(column => KeptList.Cut(cells.ElementAtOrDefault(columns.IndexOf(column) is >= 0 and var place ? place : int.MaxValue)))]));
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
}
