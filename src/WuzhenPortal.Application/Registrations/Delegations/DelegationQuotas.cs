using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Gives a delegation its places, by category.</summary>
internal sealed class DelegationQuotas(PortalDbContext db)
{
    /// <param name="delegation">Saved already, and held by the transaction.</param>
    /// <param name="places">By code of the category; nothing typed is none.</param>
    /// <exception cref="RuleViolation">More places are filled than are given.</exception>
    public async Task AllotAsync(Delegation delegation, Dictionary<string, int?>? places, CancellationToken cancel)
    {
        var categories = await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == delegation.SummitId)
            .ToDictionaryAsync(category => category.Code, category => category.Id, cancel);
        // Holds the counts until the transaction ends, so that none grows between the look and the save.
        await db.DelegationQuotas.Where(quota => quota.DelegationId == delegation.Id).ExecuteUpdateAsync(set => set.SetProperty(quota => quota.Used, quota => quota.Used), cancel);
        var stored = await db.DelegationQuotas.Where(quota => quota.DelegationId == delegation.Id).ToDictionaryAsync(quota => quota.CategoryId, cancel);
        foreach (var (code, count) in places ?? [])
        {
            if (!categories.TryGetValue(code, out var category))
            {
                throw new RuleViolation("Portal.Invalid.Unreadable");
            }

            var quota = stored.GetValueOrDefault(category);
            var (typed, used) = (count ?? 0, quota?.Used ?? 0);
            if (typed is < 0 or > Delegation.MostMembers)
            {
                throw new RuleViolation("Registrations.Delegations.PlacesRange", Delegation.MostMembers) { Property = $"Places[{code}]" };
            }

            if (typed < used)
            {
                throw new RuleViolation("Registrations.Delegations.FewerThanUsed", used) { Property = $"Places[{code}]" };
            }

            if (quota is not null)
            {
                quota.Allot(typed);
            }
            else if (typed > 0)
            {
                db.DelegationQuotas.Add(new DelegationQuota(delegation, category, typed));
            }
        }
    }
}
