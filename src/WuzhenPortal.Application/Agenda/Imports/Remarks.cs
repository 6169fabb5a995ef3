namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Collects what of a document was not taken as it stands; the same value again and again is one remark with a count.</summary>
internal sealed class Remarks
{
    private readonly Dictionary<(ImportRemarkKind, string), int> counted = [];
    private readonly List<ImportRemark> all = [];

    public IReadOnlyList<ImportRemark> All => [.. all.OrderBy(remark => remark.Kind)];

    /// <summary>About one session.</summary>
    public void About(RawEvent part, ImportRemarkKind kind, string value, string? column = null) =>
        all.Add(new(kind, column is null ? part.Place : part.Place with { Path = column }, TextOfDocument.Short(part["title"] ?? "", 80), TextOfDocument.Short(value, 200)));

    /// <summary>About something that may stand in many places.</summary>
    public void Often(ImportPlace? place, ImportRemarkKind kind, string value)
    {
        value = TextOfDocument.Short(value, 200);
        if (counted.TryGetValue((kind, value), out var index))
        {
            all[index] = all[index] with { Count = all[index].Count + 1 };
            return;
        }

        counted.Add((kind, value), all.Count);
        all.Add(new(kind, place, "", value));
    }

    public void AddRange(IEnumerable<ImportRemark> remarks) => all.AddRange(remarks);
}
