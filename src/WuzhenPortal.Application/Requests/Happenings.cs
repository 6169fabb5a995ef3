using MediatR;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Requests;

/// <summary>Tells those who hear of what happened to the tracked roots, until nothing new happens.</summary>
internal sealed class Happenings(PortalDbContext db, IPublisher publisher)
{
    /// <summary>Saves, and tells of it at once and not at the end of the command: for one of many records, each of which is finished before the next is begun.</summary>
    public async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await PublishAsync(cancel);
    }

    public async Task PublishAsync(CancellationToken cancel)
    {
        while (db.ChangeTracker.Entries<Root>().SelectMany(entry => entry.Entity.TakeEvents()).ToList() is { Count: > 0 } happened)
        {
            foreach (var domainEvent in happened)
            {
                await publisher.Publish(Happened.Wrap(domainEvent), cancel);
            }

            await db.SaveChangesAsync(cancel);
        }
    }
}
