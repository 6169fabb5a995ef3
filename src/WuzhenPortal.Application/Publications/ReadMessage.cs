using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A visitor reads a letter of congratulation or another message to the summit.</summary>
public static class ReadMessage
{
    /// <param name="Year">Null for the current summit.</param>
    [Public]
    public sealed record Query(int? Year, string Slug) : IQuery<Result>;

    /// <param name="Summary">What it says; the portal does not hold its full words.</param>
    public sealed record Result(string Slug, LocalizedText Title, LocalizedText Summary, DateOnly Date);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            return await db.SummitMessages.AsNoTracking().Where(message => message.SummitId == summit && message.Slug == query.Slug)
                .Select(message => new Result(message.Slug, message.Title, message.Summary, message.Date))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
