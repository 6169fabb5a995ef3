using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager looks at what follows from each kind of conflict.</summary>
public static class OpenConflictRules
{
    [Requires(Permission.ReleaseAgenda)]
    public sealed record Query : IQuery<Result>;

    public sealed record Result(int Version, IReadOnlyDictionary<ConflictKind, ConflictLevel> Levels, int? InterpreterTeams);

    internal sealed class Handler(PortalDbContext db, AgendaConflicts conflicts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var rules = await conflicts.RulesAsync(await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken), cancellationToken);
            return new(rules.Version, Enum.GetValues<ConflictKind>().ToDictionary(kind => kind, kind => rules[kind]), rules.InterpreterTeams);
        }
    }
}
