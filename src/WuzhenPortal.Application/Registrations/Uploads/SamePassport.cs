using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>The same passport at another registration of the same summit, found without any number being read.</summary>
internal static class SamePassport
{
    public static IQueryable<Registration> WithPassportOf(this PortalDbContext db, long registrationId) =>
        from own in db.TravelDocuments
        where own.RegistrationId == registrationId
        join other in db.TravelDocuments on own.Hash equals other.Hash
        where other.RegistrationId != registrationId
        join registration in db.Registrations on other.RegistrationId equals registration.Id
        where db.Registrations.Any(asked => asked.Id == registrationId && asked.SummitId == registration.SummitId)
        select registration;
}
