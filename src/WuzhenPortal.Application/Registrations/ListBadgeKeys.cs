using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Gates ask for the keys that tell a true badge.</summary>
public static class ListBadgeKeys
{
    [Public]
    public sealed record Query : IQuery<IReadOnlyList<Key>>;

    /// <param name="X">32 bytes in base64url, as in a JSON Web Key.</param>
    public sealed record Key(string KeyId, string X, string Y);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, IReadOnlyList<Key>>
    {
        public async Task<IReadOnlyList<Key>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.BadgeKeys.AsNoTracking().OrderByDescending(key => key.Id).Select(key => new Key(key.KeyId, key.X, key.Y)).ToListAsync(cancellationToken);
    }
}
