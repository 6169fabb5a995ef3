using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks at the own portrait for the badge.</summary>
public static class ReadMyPortrait
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Code">Of its address; null where there is none yet.</param>
    /// <param name="MayChange">Whether another may be brought; one that is there may always be taken away.</param>
    public sealed record Result(string Reference, string? Code, DateTimeOffset? CroppedAt, bool MayChange);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await db.OwnRegistrationAsync(user, query.Reference, cancellationToken);
            var portrait = await db.ParticipantPortraits.AsNoTracking().Where(portrait => portrait.RegistrationId == mine.Id)
                .Select(portrait => new { portrait.Code, portrait.CroppedAt }).SingleOrDefaultAsync(cancellationToken);
            return new(mine.Reference, portrait?.Code, portrait?.CroppedAt, mine.IsWithdrawable);
        }
    }
}
