using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Search;

/// <summary>
/// Something of the portal that search finds: one class an area, registered in <c>AddSearch</c>. A part is a row whose version rises with every change; it yields one document or several.
/// </summary>
internal interface ISearchSource
{
    /// <summary>Whether texts are too long to be held in memory; they are then read again for what is shown.</summary>
    bool IsLong => false;

    /// <summary>Every part there is, also one that becomes visible later. Read at each search: an index should hold its columns.</summary>
    IQueryable<SearchPart> Parts(PortalDbContext db);

    /// <summary>The documents of parts. A part that is gone or may not be public has none.</summary>
    Task<IReadOnlyList<(long Part, SearchDocument Document)>> ReadAsync(PortalDbContext db, IReadOnlyCollection<long> parts, CancellationToken cancel);
}

/// <summary>A row that search follows.</summary>
internal sealed class SearchPart
{
    public long Id { get; init; }

    public int Version { get; init; }
}
