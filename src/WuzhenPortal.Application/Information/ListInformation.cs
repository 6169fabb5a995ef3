using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>A visitor looks what practical information there is.</summary>
public static class ListInformation
{
    [Public]
    public sealed record Query : IQuery<IReadOnlyList<Item>>;

    public sealed record Item(string Slug, LocalizedText Title, LocalizedText Summary);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, IReadOnlyList<Item>>
    {
        /// <returns>In order of the menu.</returns>
        public async Task<IReadOnlyList<Item>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.InformationPages.AsNoTracking().Where(page => page.IsPublished).OrderBy(page => page.Position).ThenBy(page => page.Id)
                .Select(page => new Item(page.Slug, page.Title, page.Summary)).ToListAsync(cancellationToken);
    }
}
