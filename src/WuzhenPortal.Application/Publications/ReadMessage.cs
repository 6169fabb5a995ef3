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

    /// <param name="From">Who wrote it; empty where the title says so.</param>
    /// <param name="Summary">What it says.</param>
    /// <param name="Body">Its full words; empty where the portal does not hold them.</param>
    public sealed record Result(string Slug, LocalizedText Title, LocalizedText From, LocalizedText Summary, LocalizedText Body, DateOnly Date, bool IsDraft);

    internal sealed class Handler(PortalDbContext db, PublicationDoor door) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(query.Year, cancellationToken);
            var message = await db.SummitMessages.AsNoTracking().Where(message => message.SummitId == summit && message.Slug == query.Slug)
                .Select(message => new Result(message.Slug, message.Title, message.From, message.Summary, message.Body, message.Date, message.IsDraft))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            return !message.IsDraft || await door.IsEditorAsync(cancellationToken) ? message : throw new NotFound();
        }
    }
}
