using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar sees what there is of an application's portrait, documents and passport; nothing of it is opened.</summary>
public static class ListIdentityDocuments
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Portrait">Code of its address; null where there is none.</param>
    /// <param name="IsPortraitNewer">Whether the portrait came after the application was decided, so that nobody has judged it.</param>
    /// <param name="MayOpen">Whether the reader may open documents and the passport; without it there are none here.</param>
    /// <param name="SamePassport">References of other registrations with the same passport.</param>
    public sealed record Result(
        string Reference, string? Portrait, bool IsPortraitNewer, bool MayOpen, IReadOnlyList<DocumentLine> Documents, PassportLine? Passport, IReadOnlyList<string> SamePassport, IReadOnlyList<DisclosureLine> Disclosures);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, PassportSeal seal) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var registration = await db.DeskRegistrationAsync(query.Reference, cancellationToken);
            var portrait = await db.ParticipantPortraits.AsNoTracking().Where(portrait => portrait.RegistrationId == registration.Id).Select(portrait => new { portrait.Code, portrait.CroppedAt }).SingleOrDefaultAsync(cancellationToken);
            var isNewer = portrait is not null && (registration.Status is RegistrationStatus.Approved or RegistrationStatus.Waitlisted)
                && !await db.Registrations.AnyAsync(other => other.Id == registration.Id && other.Steps.Any(step => step.Status == registration.Status && step.At >= portrait!.CroppedAt), cancellationToken);
            if (!await user.MayAsync(Permission.ReadIdentityDocuments, cancellationToken))
            {
                return new(registration.Reference, portrait?.Code, isNewer, false, [], null, [], []);
            }

            return new(
                registration.Reference, portrait?.Code, isNewer, true, await db.RegistrationDocuments.LinesOf(registration.Id).ToListAsync(cancellationToken),
                await db.PassportAsync(seal, registration.Id, cancellationToken),
                await db.WithPassportOf(registration.Id).Where(other => other.SubmittedAt != null).Select(other => other.Reference).Distinct().OrderBy(reference => reference).ToListAsync(cancellationToken),
                await db.DisclosuresAsync(registration.Id, cancellationToken));
        }
    }
}
