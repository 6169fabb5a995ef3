using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A leader brings a list in, once: all of it or nothing, or the rows that are right.</summary>
public static class ApplyDelegationList
{
    /// <param name="List">As <see cref="UploadDelegationList"/> gave it.</param>
    /// <param name="AllOrNothing">Whether one wrong row keeps the whole list out.</param>
    /// <param name="SendLinks">Whether the personal links go out at once.</param>
    [SignedIn]
    public sealed record Command(string Code, string List, bool AllOrNothing, bool SendLinks) : ICommand<Result>;

    /// <param name="LeftOut">Rows with something wrong.</param>
    /// <param name="WasApplied">Whether it had been brought in before: nothing was added now.</param>
    /// <param name="Rest">Code of a list of the rows that were left out, to be corrected; null where none was.</param>
    public sealed record Result(int Added, int LeftOut, bool WasApplied, string? Rest);

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationPlaces places, DelegationMails mails, ListCheck check, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var delegation = await desk.ChangeAsync(command.Code, cancellationToken);
            var list = await check.OpenAsync(delegation, command.List, cancellationToken);
            DateTimeOffset? now = clock.GetUtcNow();
            if (await db.DelegationLists.Where(one => one.Id == list.Id && one.AppliedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.AppliedAt, now), cancellationToken) == 0)
            {
                return new(0, 0, true, null);
            }

            var rows = KeptList.Open(list.Rows);
            var report = await check.ReportAsync(delegation, rows, list.LanguageCode, cancellationToken);
            var good = report.Rows.Where(row => row.Problems.Count == 0).ToList();
            RuleViolation.Unless(!command.AllOrNothing || good.Count == report.Rows.Count, "Registrations.Delegations.List.HasErrors", report.Rows.Count - good.Count);
            RuleViolation.Unless(good.Count > 0, "Registrations.Delegations.List.NoGoodRow");
            foreach (var (category, count) in good.CountBy(row => row.CategoryId!.Value))
            {
                await places.TakeAsync(delegation.Id, category, count, cancellationToken);
            }

            var rank = await db.DelegationMembers.Where(member => member.DelegationId == delegation.Id).MaxAsync(member => (int?)member.Rank, cancellationToken) ?? 0;
            var added = good.ConvertAll(row => new DelegationMember(delegation, row.CategoryId!.Value, ++rank, row.Person, now.Value));
            db.DelegationMembers.AddRange(added);
            if (command.SendLinks)
            {
                await mails.LinkAsync(delegation, added, cancellationToken);
            }

            DelegationList? rest = null;
            if (good.Count < report.Rows.Count)
            {
                var wrong = report.Rows.Where(row => row.Problems.Count > 0).Select(row => row.Number).ToHashSet();
                rest = new(delegation.Id, list.UploadedBy, list.FileName, rows.Only(wrong).Pack(), list.LanguageCode, now.Value);
                db.DelegationLists.Add(rest);
            }

            await db.SaveChangesAsync(cancellationToken);
            return new(added.Count, report.Rows.Count - good.Count, false, rest?.Code);
        }
    }
}
