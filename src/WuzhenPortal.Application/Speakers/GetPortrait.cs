using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>A browser fetches a portrait that a page shows.</summary>
public static class GetPortrait
{
    /// <summary>Where it is fetched, on the portal and the same in every language.</summary>
    public static string PathOf(string hash) => $"/portraits/{hash}.jpg";

    /// <param name="Hash">Of its content; whoever has it has been shown a page with the portrait.</param>
    [Public]
    public sealed record Query(string Hash) : IQuery<byte[]>;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, byte[]>
    {
        /// <returns>A JPEG.</returns>
        public async Task<byte[]> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Portraits.AsNoTracking().Where(portrait => portrait.Hash == query.Hash).Select(portrait => portrait.Content).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFound();
    }
}
