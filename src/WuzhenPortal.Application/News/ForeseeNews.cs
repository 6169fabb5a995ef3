using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>A page that shows news asks until when the clock alone does not change them.</summary>
public static class ForeseeNews
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year) : IQuery<DateTimeOffset?>;

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, DateTimeOffset?>
    {
        public async Task<DateTimeOffset?> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Summits.Of(query.Year).Select(summit => (long?)summit.Id).SingleOrDefaultAsync(cancellationToken) is { } summit
                ? await db.NewsArticles.NextChangeAsync(summit, clock.GetUtcNow(), cancellationToken)
                : null;
    }
}
