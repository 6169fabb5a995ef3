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
            await BoardState.ReadAsync(db, await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken), cancellationToken);
    }
}
