using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff opens one delegation.</summary>
public static class OpenDelegation
{
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Quotas">One for each category, whether it has places or not.</param>
    public sealed record Result(
        string Code, int Version, DelegationKind Kind, string Name, string LatinName, string Country, DelegationState State, int? AskedPlaces, string? Note, string? Reason, DateTimeOffset CreatedAt,
        Person? Leader, IReadOnlyList<Invited> Invitations, IReadOnlyList<DelegationQuotaLine> Quotas, IReadOnlyList<DelegationLine> Members, IReadOnlyList<DelegationLeaver> Leavers);

    public sealed record Person(string Name, string Email);

    /// <summary>An invitation to lead that nobody has accepted.</summary>
    public sealed record Invited(string Email, DateTimeOffset ExpiresAt, bool IsOver);

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, DelegationRoll roll, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var opened = await desk.Current().AsNoTracking().SingleOrDefaultAsync(delegation => delegation.Code == query.Code, cancellationToken) ?? throw new NotFound();
            var now = clock.GetUtcNow();
            var leader = await db.Users.Where(account => account.Id == opened.LeaderId).Select(account => new Person(account.DisplayName, account.Email!)).SingleOrDefaultAsync(cancellationToken);
            var invitations = await db.DelegationLeaders.AsNoTracking().Where(invited => invited.DelegationId == opened.Id && invited.AccountId == null).OrderBy(invited => invited.Id)
                .Select(invited => new Invited(invited.Email, invited.ExpiresAt, invited.ExpiresAt <= now)).ToListAsync(cancellationToken);
            var quotas = (await roll.QuotasAsync(opened.Id, cancellationToken)).ToDictionary(quota => quota.Code);
            var categories = await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == opened.SummitId).OrderBy(category => category.Position)
                .Select(category => new { category.Code, category.Name }).ToListAsync(cancellationToken);
            return new(
                opened.Code, opened.Version, opened.Kind, opened.Name, opened.LatinName, opened.Country, opened.State, opened.AskedPlaces, opened.Note, opened.Reason, opened.CreatedAt,
                leader, invitations, [.. categories.Select(category => quotas.GetValueOrDefault(category.Code) ?? new(category.Code, category.Name, 0, 0))],
                await roll.LinesAsync(opened.Id, true, cancellationToken), await roll.LeaversAsync(opened.Id, true, cancellationToken));
        }
    }
}
