using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The equipment of a journalist, as customs read it.</summary>
public sealed record EquipmentSheet(
    LocalizedText Summit, LocalizedText Organiser, LocalizedText City, DateOnly StartsOn, DateOnly EndsOn,
    string Reference, string Name, string? NativeName, string? Nationality, string? Organisation, IReadOnlyList<EquipmentSheet.Line> Lines)
{
    /// <summary>One device.</summary>
    public sealed record Line(string Code, int Version, Device Device);

    /// <summary>What the devices are worth, by currency.</summary>
    public IEnumerable<(string Currency, decimal Sum)> Totals =>
        Lines.GroupBy(line => line.Device.Currency).Select(group => (group.Key, group.Sum(line => line.Device.Value))).OrderBy(total => total.Key, StringComparer.Ordinal);

    /// <summary>A registration in the press category that the sender may add equipment to.</summary>
    /// <exception cref="NotFound">There is none with this reference, it is somebody else's, or not of the press.</exception>
    internal static async Task<Registration> OwnRegistrationAsync(PortalDbContext db, ICurrentUser user, string reference, CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        return await OfPress(db).AsNoTracking().SingleOrDefaultAsync(
            registration => registration.AccountId == account && registration.Reference == reference
                && registration.Status != RegistrationStatus.Withdrawn && registration.Status != RegistrationStatus.Declined, cancel) ?? throw new NotFound();
    }

    internal static IQueryable<Registration> OfPress(PortalDbContext db) => db.Registrations.Where(
        registration => db.ParticipantCategories.Any(category => category.Id == registration.CategoryId && category.Code == ReadPressCentre.Category));

    internal static async Task<EquipmentSheet> OfAsync(PortalDbContext db, Registration registration, CancellationToken cancel)
    {
        var summit = await db.Summits.AsNoTracking().SingleAsync(summit => summit.Id == registration.SummitId, cancel);
        var items = await db.EquipmentItems.AsNoTracking().Where(item => item.RegistrationId == registration.Id).OrderBy(item => item.Id).ToListAsync(cancel);
        return new(
            summit.Name, summit.Organiser, summit.City, summit.StartsOn, summit.EndsOn,
            registration.Reference, string.Join(' ', new[] { registration.FamilyName?.ToUpperInvariant(), registration.GivenName }.OfType<string>()), registration.NativeName,
            registration.Nationality, registration.Organisation, items.ConvertAll(item => new Line(item.Code, item.Version, item.Device)));
    }
}
