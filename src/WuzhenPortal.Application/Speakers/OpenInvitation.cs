using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>Somebody opens the link of an invitation, signed in.</summary>
public static class OpenInvitation
{
    [SignedIn]
    public sealed record Query(string? Code) : IQuery<Result>;

    /// <param name="Name">Whose profile it is; null where the link was used, ran out, or never was.</param>
    public sealed record Result(LocalizedText? Name);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (hash, now) = (ProfileKeeper.HashOf(request.Code ?? ""), clock.GetUtcNow());
            return new(await db.ProfileKeepers.Where(keeper => keeper.CodeHash == hash && keeper.ExpiresAt > now)
                .Join(db.Speakers, keeper => keeper.SpeakerId, speaker => speaker.Id, (_, speaker) => speaker.Name)
                .SingleOrDefaultAsync(cancellationToken));
        }
    }
}
