using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Keeping;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Staff see how long personal data is kept, what would be deleted tonight, and what was.</summary>
public static class ReadRetention
{
    private const int Latest = 30;

    [Requires(Permission.ManageRegistrations)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Version">Of the plan; -1 before anybody set a time.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, int Version, IReadOnlyList<Report> Reports);

    /// <param name="Tonight">How many have had their time, in all summits.</param>
    public sealed record Row(string Kind, int Days, int UsualDays, int Tonight);

    public sealed record Report(DateOnly Day, DateTimeOffset At, IReadOnlyList<Line> Lines);

    public sealed record Line(string Kind, int Count);

    internal sealed class Handler(PortalDbContext db, RetentionTimes times, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var plan = await db.RetentionPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.SummitId == summit, cancellationToken);
            var tonight = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (kind, time) in await times.AllAsync(clock.GetUtcNow(), cancellationToken))
            {
                tonight[kind.Kind] = tonight.GetValueOrDefault(kind.Kind) + await kind.CountAsync(time, cancellationToken);
            }

            var reports = await db.RetentionReports.AsNoTracking().Include(report => report.Lines).OrderByDescending(report => report.Day).Take(Latest).ToListAsync(cancellationToken);
            return new(
                [.. times.Kinds.Select(kind => new Row(kind.Kind, RetentionTimes.DaysOf(kind, plan), kind.UsualDays, tonight.GetValueOrDefault(kind.Kind)))],
                plan?.Version ?? -1,
                [.. reports.Select(report => new Report(report.Day, report.At, [.. report.Lines.OrderBy(line => line.Id).Select(line => new Line(line.Kind, line.Count))]))]);
        }
    }
}
