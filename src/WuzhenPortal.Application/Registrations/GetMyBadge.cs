using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks at the own badge.</summary>
public static class GetMyBadge
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Face">Null where there is no badge that says what it should: then one may be issued, if the registration is approved.</param>
    /// <param name="Missing">The letter of the name that cannot be printed; null where all can.</param>
    public sealed record Result(string Reference, RegistrationStatus Status, BadgeFace? Face, MissingFont? Missing);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, BadgeOffice office, IPaperFonts fonts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await db.OwnAsync(user.RequiredAccountId(), query.Reference, cancellationToken);
            var badge = mine.Status != RegistrationStatus.Approved ? null : await db.Badges.AsNoTracking()
                .SingleOrDefaultAsync(badge => badge.RegistrationId == mine.Id && badge.VoidedAt == null && badge.CategoryCode == mine.Category!.Code, cancellationToken);
            var face = badge is null ? null : (await office.FacesAsync([mine], [badge], cancellationToken))[0];
            return new(mine.Reference, mine.Status, face, face is null ? null : fonts.FindMissing(face.Letters));
        }
    }
}
