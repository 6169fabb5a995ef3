using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>Counts the places of a delegation so that none is given twice, however many ask at once; to be called within a transaction.</summary>
internal sealed class DelegationPlaces(PortalDbContext db)
{
    /// <exception cref="RuleViolation">Fewer are left.</exception>
    public async Task TakeAsync(long delegationId, long categoryId, int count, CancellationToken cancel)
    {
        var taken = await db.DelegationQuotas.Where(quota => quota.DelegationId == delegationId && quota.CategoryId == categoryId && quota.Used <= quota.Places - count)
            .ExecuteUpdateAsync(set => set.SetProperty(quota => quota.Used, quota => quota.Used + count), cancel);
        if (taken != 1)
        {
            throw new RuleViolation("Registrations.Delegations.NoPlaceLeft") { Property = "Category" };
        }
    }

    public Task GiveBackAsync(long delegationId, long categoryId, CancellationToken cancel) =>
        db.DelegationQuotas.Where(quota => quota.DelegationId == delegationId && quota.CategoryId == categoryId)
            .ExecuteUpdateAsync(set => set.SetProperty(quota => quota.Used, quota => quota.Used - 1), cancel);
}
