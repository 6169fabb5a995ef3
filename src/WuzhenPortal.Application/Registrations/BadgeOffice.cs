using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a badge shows.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Portrait">JPEG; null where there is none.</param>
/// <param name="SortName">By which sheets are ordered.</param>
public sealed record BadgeFace(
    string Reference, int Number, string Token, NameLines Name, string? Organisation, string? Country, LocalizedText Category, BadgeRights Rights, byte[]? Portrait, string SortName,
    LocalizedText Summit, int Year, DateOnly StartsOn, DateOnly EndsOn, BadgeBackFields Back)
{
    /// <summary>All letters that a font is needed for.</summary>
    internal IEnumerable<string?> Letters => [Name.First, Name.Second, Organisation];
}

/// <summary>Issues badges: one that is valid for each approved registration.</summary>
internal sealed class BadgeOffice(PortalDbContext db, PaperNumbers numbers, BadgeSigner signer, BadgeBacks backs, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Sees to it that each of these has a badge that says its category; in the order given.</summary>
    /// <param name="approved">Of one summit, with their categories.</param>
    public async Task<IReadOnlyList<Badge>> IssueAsync(IReadOnlyList<Registration> approved, CancellationToken cancel)
    {
        if (approved.Count == 0)
        {
            return [];
        }

        await numbers.LockAsync(approved[0].SummitId, cancel);
        var now = clock.GetUtcNow();
        var live = await LiveAsync(approved, cancel);
        foreach (var registration in approved.Where(registration => live.TryGetValue(registration.Id, out var badge) && badge.CategoryCode != registration.Category!.Code))
        {
            live[registration.Id].MakeVoid(BadgeVoidReason.CategoryChanged, now);
            live.Remove(registration.Id);
        }

        var without = approved.Where(registration => !live.ContainsKey(registration.Id)).ToList();
        if (without.Count > 0)
        {
            await db.SaveChangesAsync(cancel);
            await MakeAsync(without, live, now, cancel);
        }

        return [.. approved.Select(registration => live[registration.Id])];
    }

    /// <summary>Voids the badge that there is, and makes another.</summary>
    public async Task ReplaceAsync(Registration registration, BadgeVoidReason reason, CancellationToken cancel)
    {
        await numbers.LockAsync(registration.SummitId, cancel);
        var live = await LiveAsync([registration], cancel);
        if (live.Remove(registration.Id, out var old))
        {
            old.MakeVoid(reason, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        await MakeAsync([registration], live, clock.GetUtcNow(), cancel);
    }

    /// <summary>What badges show, in the order of their registrations.</summary>
    public async Task<IReadOnlyList<BadgeFace>> FacesAsync(IReadOnlyList<Registration> registrations, IReadOnlyList<Badge> badges, CancellationToken cancel)
    {
        if (registrations.Count == 0)
        {
            return [];
        }

        var summitId = registrations[0].SummitId;
        var summit = await db.Summits.AsNoTracking().SingleAsync(summit => summit.Id == summitId, cancel);
        var back = await backs.OfAsync(summitId, cancel);
        var ids = registrations.Select(registration => registration.Id).ToList();
        var found = await db.ParticipantPortraits.AsNoTracking().Where(portrait => ids.Contains(portrait.RegistrationId)).ToDictionaryAsync(portrait => portrait.RegistrationId, portrait => portrait.Content, cancel);
        return
        [
            .. registrations.Zip(badges, (registration, badge) => new BadgeFace(
                registration.Reference, badge.Number, badge.Token, NameLines.OnBadge(registration.Identity), registration.Organisation, registration.Nationality, registration.Category!.Name,
                BadgeRights.Of(registration.Category), found.GetValueOrDefault(registration.Id), registration.SortName, summit.Name, summit.Year, summit.StartsOn, summit.EndsOn, back)),
        ];
    }

    private async Task<Dictionary<long, Badge>> LiveAsync(IReadOnlyList<Registration> registrations, CancellationToken cancel)
    {
        var ids = registrations.Select(registration => registration.Id).ToList();
        return await db.Badges.Where(badge => badge.VoidedAt == null && ids.Contains(badge.RegistrationId)).ToDictionaryAsync(badge => badge.RegistrationId, cancel);
    }

    private async Task MakeAsync(List<Registration> registrations, Dictionary<long, Badge> made, DateTimeOffset now, CancellationToken cancel)
    {
        var summitId = registrations[0].SummitId;
        var summit = await db.Summits.Where(summit => summit.Id == summitId).Select(summit => new { summit.Year, summit.EndsOn, summit.TimeZone }).SingleAsync(cancel);
        // It opens doors until the night after the last day, when halls are cleared.
        var expires = TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone).Instant(summit.EndsOn.AddDays(2), TimeOnly.MinValue);
        var number = await numbers.NextBadgeAsync(summitId, cancel);
        var (keyId, key) = await signer.OpenAsync(cancel);
        using (key)
        {
            foreach (var registration in registrations)
            {
                var token = new BadgeToken(keyId, summit.Year, number++, registration.Category!.Code, expires);
                made[registration.Id] = new Badge(registration, token, token.Sign(key), user.AccountId, now);
                db.Badges.Add(made[registration.Id]);
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
