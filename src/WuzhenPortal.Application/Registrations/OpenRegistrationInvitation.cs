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

    public sealed record Invited(string Email, LocalizedText Category, LocalizedText Description, InvitationState State, bool SkipsReview, DateTimeOffset ExpiresAt);

    internal sealed class Handler(OwnInvitation own, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            return await own.FindAsync(cancellationToken) is { } mine
                ? new(new(mine.Email, mine.Category!.Name, mine.Category.Description, mine.StateAt(now), mine.SkipsReview, mine.ExpiresAt), false)
                : new(null, await own.IsSomebodysAsync(query.Code, now, cancellationToken));
        }
    }
}
