using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An administrator looks at how the news desk works.</summary>
public static class OpenNewsDesk
{
    [Requires(Permission.ManagePeople)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Version">0 before anything was decided.</param>
    public sealed record Result(int Version, bool NeedsFourEyes);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            return await db.NewsDesks.AsNoTracking().Where(desk => desk.SummitId == summit).Select(desk => new Result(desk.Version, desk.NeedsFourEyes)).SingleOrDefaultAsync(cancellationToken)
                ?? new(0, false);
        }
    }
}
