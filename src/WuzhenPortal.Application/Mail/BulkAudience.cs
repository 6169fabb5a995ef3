using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Whom a mail to many reaches now: one mail an account, about its latest registration that fits, to its confirmed address.</summary>
internal sealed class BulkAudience(PortalDbContext db)
{
    public async Task<IReadOnlyList<Person>> OfAsync(long summitId, Addressees addressees, CancellationToken cancel)
    {
        if (addressees.Statuses.Count == 0)
        {
            return [];
        }

        var statuses = addressees.Statuses.ToList();
        var found = db.Registrations.AsNoTracking().Where(registration => registration.SummitId == summitId && statuses.Contains(registration.Status));
        found = addressees.Category is { } category ? found.Where(registration => registration.Category!.Code == category) : found;
        found = addressees.Mode is { } mode ? found.Where(registration => registration.Mode == mode) : found;
        found = addressees.Nationality is { } nationality ? found.Where(registration => registration.Nationality == nationality) : found;
        return await PeopleAsync(found, cancel);
    }

    /// <summary>Those of the frozen ones who can still be written to.</summary>
    public Task<IReadOnlyList<Person>> FrozenAsync(BulkMail mail, CancellationToken cancel)
    {
        var ids = mail.Recipients.ToList();
        return PeopleAsync(db.Registrations.AsNoTracking().Where(registration => ids.Contains(registration.Id)), cancel);
    }

    private async Task<IReadOnlyList<Person>> PeopleAsync(IQueryable<Domain.Registrations.Registration> registrations, CancellationToken cancel)
    {
        var people = await (
            from registration in registrations
            join account in db.Users on registration.AccountId equals account.Id
            where account.EmailConfirmed && account.Email != null
            orderby registration.Id descending
            select new Person(
                registration.Id, account.Id, registration.Reference, registration.BadgeName ?? registration.FamilyName ?? account.DisplayName, account.Email!, registration.LanguageCode,
                registration.Category == null ? null : registration.Category.Name)).ToListAsync(cancel);
        return [.. people.DistinctBy(person => person.AccountId).OrderBy(person => person.RegistrationId)];
    }

    internal sealed record Person(long RegistrationId, long AccountId, string Reference, string Name, string Email, string LanguageCode, LocalizedText? Category);
}
