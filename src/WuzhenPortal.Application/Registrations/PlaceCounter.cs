using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Counts the places of a category so that none is given twice, however many are accepted at once; to be called within a transaction.</summary>
internal sealed class PlaceCounter(PortalDbContext db)
{
    /// <summary>Takes one place; false where none is left.</summary>
    public async Task<bool> TakeAsync(long categoryId, CancellationToken cancel) =>
        await db.ParticipantCategories.Where(category => category.Id == categoryId && (category.Capacity == null || category.Taken < category.Capacity))
            .ExecuteUpdateAsync(set => set.SetProperty(category => category.Taken, category => category.Taken + 1), cancel) == 1;

    public async Task GiveBackAsync(long categoryId, CancellationToken cancel) =>
        await db.ParticipantCategories.Where(category => category.Id == categoryId)
            .ExecuteUpdateAsync(set => set.SetProperty(category => category.Taken, category => category.Taken - 1), cancel);

    /// <summary>Lets one request at a time decide about a category's places.</summary>
    public async Task LockAsync(long categoryId, CancellationToken cancel) =>
        // Writes nothing new, and holds the row until the transaction ends.
        await db.ParticipantCategories.Where(category => category.Id == categoryId)
            .ExecuteUpdateAsync(set => set.SetProperty(category => category.Taken, category => category.Taken), cancel);
}
