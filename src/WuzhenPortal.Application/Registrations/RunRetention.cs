using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Keeping;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The portal deletes or blanks personal data whose time is over, once a day, and writes a report. What a day missed, the next one does.</summary>
public static class RunRetention
{
    /// <returns>Whether it ran; false when it has run today.</returns>
    [Operator, NotAudited]
    public sealed record Command : ICommand<bool>;

    internal sealed class Handler(PortalDbContext db, RetentionTimes times, TimeProvider clock) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var today = ZoneTimes.Wuzhen.DayOf(now);
            if (await db.RetentionReports.AnyAsync(report => report.Day >= today, cancellationToken))
            {
                return false;
            }

            var ended = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (kind, time) in await times.AllAsync(now, cancellationToken))
            {
                ended[kind.Kind] = ended.GetValueOrDefault(kind.Kind) + await kind.EndAsync(time, cancellationToken);
            }

            // Of two nodes that run at once, the second cannot save its report, and has done nothing.
            var report = new RetentionReport(today, now);
            foreach (var (kind, count) in ended)
            {
                report.Note(kind, count);
            }

            db.RetentionReports.Add(report);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
    }
}
