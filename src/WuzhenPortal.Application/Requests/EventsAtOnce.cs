using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Requests;

/// <summary>For a command over many records that saves one after the other: what happened to one is handled before the next is begun, and not at the end of all.</summary>
internal sealed class EventsAtOnce(PortalDbContext db, IPublisher publisher)
{
    public async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
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
