using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks at whether the own place can pass to a substitute, and how far it has.</summary>
public static class GetMyTransfer
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Rule">What the category allows.</param>
    /// <param name="MayOffer">Whether a substitute may be named now.</param>
    /// <param name="Live">Under way; null where nothing is.</param>
    /// <param name="Past">Earlier ones, the latest first.</param>
    public sealed record Result(string Reference, RegistrationStatus Status, Substitution Rule, bool MayOffer, Offer? Live, IReadOnlyList<Ended> Past);

    /// <param name="State">Of the substitute's invitation.</param>
    public sealed record Offer(string Name, string Email, InvitationState State, DateTimeOffset OfferedAt, DateTimeOffset ExpiresAt);

    /// <param name="Because">Null where the place has passed on.</param>
    public sealed record Ended(string Name, DateTimeOffset OfferedAt, DateTimeOffset At, TransferEnd? Because);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (account, now) = (user.RequiredAccountId(), clock.GetUtcNow());
            var mine = await db.Registrations.AsNoTracking().Include(registration => registration.Category)
                .SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == query.Reference, cancellationToken) ?? throw new NotFound();
            var transfers = await db.PlaceTransfers.AsNoTracking().Where(transfer => transfer.RegistrationId == mine.Id).OrderByDescending(transfer => transfer.Id).ToListAsync(cancellationToken);
            var live = transfers.Find(transfer => transfer is { EndedAt: null, CompletedAt: null });
            var invitation = live is null ? null : await db.RegistrationInvitations.AsNoTracking().SingleAsync(invitation => invitation.Id == live.InvitationId, cancellationToken);
            var offer = invitation is null ? null : new Offer(live!.Name, invitation.Email, invitation.StateAt(now), live.OfferedAt, invitation.ExpiresAt);
            var rule = mine is { DelegationMemberId: null, Category: { IsArchived: false } category } ? category.Substitution : Substitution.No;
            return new(
                mine.Reference, mine.Status, rule, mine.Status == RegistrationStatus.Approved && rule != Substitution.No && (offer is null || offer.State == InvitationState.Expired) && transfers.Count < PlaceTransfer.Most,
                offer, [.. transfers.Where(transfer => transfer != live).Select(transfer => new Ended(transfer.Name, transfer.OfferedAt, transfer.CompletedAt ?? transfer.EndedAt!.Value, transfer.EndedBecause))]);
        }
    }
}
