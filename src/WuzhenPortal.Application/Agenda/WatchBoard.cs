using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An open board asks every few seconds whether anybody has changed the working draft.</summary>
public static class WatchBoard
{
    /// <summary>Answers with a few characters that are different after every change.</summary>
    [Requires(Permission.EditAgenda)]
    public sealed record Query : IQuery<string>;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query request, CancellationToken cancellationToken) =>
            await StateAsync(db, await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken), cancellationToken);
    }

    /// <summary>A save raises a version, a new record the last identity, a removal lowers the count.</summary>
    internal static async Task<string> StateAsync(PortalDbContext db, long summitId, CancellationToken cancel)
    {
        var sessions = await db.Sessions.Where(session => session.SummitId == summitId).GroupBy(session => session.SummitId)
            .Select(all => new { Count = all.Count(), Saves = all.Sum(session => session.Version), Last = all.Max(session => session.Id) }).SingleOrDefaultAsync(cancel);
        var forums = await db.SubForums.Where(forum => forum.SummitId == summitId).GroupBy(forum => forum.SummitId)
            .Select(all => new { Count = all.Count(), Saves = all.Sum(forum => forum.Version), Last = all.Max(forum => forum.Id) }).SingleOrDefaultAsync(cancel);
        return string.Join('.', sessions?.Count, sessions?.Saves, sessions?.Last, forums?.Count, forums?.Saves, forums?.Last);
    }
}
