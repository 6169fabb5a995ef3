using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a registrar has at hand: saved views, columns, colleagues, tags in use and the list of reasons.</summary>
public static class ReadDesk
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Colleagues">Who may decide, the reader first.</param>
    /// <param name="MayDecide">Whether the reader may.</param>
    public sealed record Result(
        IReadOnlyList<View> Views, IReadOnlyList<DeskColumn> Columns, IReadOnlyList<OpenDeskFile.Colleague> Colleagues, string Own, IReadOnlyList<string> Tags, IReadOnlyList<Reason> Reasons, bool MayDecide);

    /// <param name="Owner">Whose it is; null for the reader's own.</param>
    public sealed record View(string Code, string Name, string Address, bool IsShared, string? Owner);

    public sealed record Reason(string Code, ReasonUse Use, LocalizedText Text);

    internal sealed class Handler(PortalDbContext db, DeskQueue desk, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = user.RequiredAccountId();
            var summit = await desk.SummitAsync(cancellationToken);
            var columns = await db.DeskColumns.AsNoTracking().SingleOrDefaultAsync(columns => columns.AccountId == own, cancellationToken);
            var colleagues = await DeskColleagues.Of(db).OrderBy(account => account.Id == own ? 0 : 1).ThenBy(account => account.DisplayName).ThenBy(account => account.Id)
                .Select(account => new OpenDeskFile.Colleague(account.Code, account.DisplayName)).ToListAsync(cancellationToken);
            return new(
                await db.DeskViews.AsNoTracking().Where(view => view.OwnerId == own || view.IsShared).OrderBy(view => view.OwnerId == own ? 0 : 1).ThenBy(view => view.Name)
                    .Join(db.Users, view => view.OwnerId, account => account.Id, (view, account) => new View(view.Code, view.Name, view.Address, view.IsShared, view.OwnerId == own ? null : account.DisplayName))
                    .ToListAsync(cancellationToken),
                columns?.Columns ?? DeskColumns.Usual, colleagues, await db.Users.Where(account => account.Id == own).Select(account => account.Code).SingleAsync(cancellationToken),
                await db.RegistrationTags.Where(tag => db.Registrations.Any(registration => registration.Id == tag.RegistrationId && registration.SummitId == summit.Id))
                    .Select(tag => tag.Tag).Distinct().OrderBy(tag => tag).ToListAsync(cancellationToken),
                await db.ReviewReasons.AsNoTracking().Where(reason => reason.SummitId == summit.Id).OrderBy(reason => reason.Id).Select(reason => new Reason(reason.Code, reason.Use, reason.Text)).ToListAsync(cancellationToken),
                await user.MayAsync(Permission.DecideRegistrations, cancellationToken));
        }
    }
}
