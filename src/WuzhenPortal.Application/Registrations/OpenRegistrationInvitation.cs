using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Somebody looks at the own invitation to take part, by the link of the mail or from the own page.</summary>
public static class OpenRegistrationInvitation
{
    /// <param name="Code">Of the link; null from the own page.</param>
    [SignedIn]
    public sealed record Query(string? Code) : IQuery<Result>;

    /// <param name="Mine">Null where the sender has none.</param>
    /// <param name="IsSomebodyElses">Whether the link is good, but for another address.</param>
    public sealed record Result(Invited? Mine, bool IsSomebodyElses);

    /// <param name="Giver">Whose place it is, where somebody gives it; null for an ordinary invitation.</param>
    public sealed record Invited(string Email, LocalizedText Category, LocalizedText Description, InvitationState State, bool SkipsReview, DateTimeOffset ExpiresAt, string? Giver);

    internal sealed class Handler(PortalDbContext db, OwnInvitation own, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            if (await own.FindAsync(cancellationToken) is not { } mine)
            {
                return new(null, await own.IsSomebodysAsync(query.Code, now, cancellationToken));
            }

            var giver = await db.PlaceTransfers.Where(transfer => transfer.InvitationId == mine.Id && transfer.EndedAt == null)
                .Join(db.Registrations, transfer => transfer.RegistrationId, registration => registration.Id, (_, registration) => registration.BadgeName ?? registration.FamilyName).SingleOrDefaultAsync(cancellationToken);
            return new(new(mine.Email, mine.Category!.Name, mine.Category.Description, mine.StateAt(now), mine.SkipsReview, mine.ExpiresAt, giver), false);
        }
    }
}
