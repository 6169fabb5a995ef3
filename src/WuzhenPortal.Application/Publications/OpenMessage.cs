using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>An editor opens a letter to the summit.</summary>
public static class OpenMessage
{
    [Requires(Permission.EditPublications)]
    public sealed record Query(string Slug) : IQuery<Result>;

    public sealed record Result(MessageFields Fields, int Version);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            return await db.SummitMessages.AsNoTracking().Where(message => message.SummitId == summit && message.Slug == query.Slug)
                .Select(message => new Result(new MessageFields(message.Title, message.From, message.Summary, message.Body, message.Date, !message.IsDraft), message.Version))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
