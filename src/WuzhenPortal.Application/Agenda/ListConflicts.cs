using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager looks at everything that does not go together in the working draft.</summary>
public static class ListConflicts
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query : IQuery<IReadOnlyList<AgendaConflict>>;

    internal sealed class Handler(PortalDbContext db, AgendaConflicts conflicts) : IRequestHandler<Query, IReadOnlyList<AgendaConflict>>
    {
        public async Task<IReadOnlyList<AgendaConflict>> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            return await conflicts.InAsync(summit, await WorkingDraft.ReadAsync(db, summit, cancellationToken), cancellationToken);
        }
    }
}
