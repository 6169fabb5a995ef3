using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A browser fetches the portrait of a person taking part: the person's own, or a registrar's.</summary>
public static class GetParticipantPortrait
{
    /// <summary>Where it is fetched, the same in every language.</summary>
    public static string PathOf(string code) => $"/participants/{code}.jpg";

    [SignedIn]
    public sealed record Query(string Code) : IQuery<byte[]>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, byte[]>
    {
        /// <returns>A JPEG.</returns>
        public async Task<byte[]> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var isStaff = await user.MayAsync(Permission.ReadRegistrations, cancellationToken);
            return await db.ParticipantPortraits.AsNoTracking()
                .Where(portrait => portrait.Code == query.Code && db.Registrations.Any(
                    registration => registration.Id == portrait.RegistrationId && (registration.AccountId == account || (isStaff && registration.SubmittedAt != null))))
                .Select(portrait => portrait.Content).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
