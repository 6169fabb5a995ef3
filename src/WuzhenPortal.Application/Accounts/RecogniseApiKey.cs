using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>A program shows a key.</summary>
public static class RecogniseApiKey
{
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);

    [Public]
    public sealed record Query(string Token) : IQuery<Result?>;

    /// <param name="IsToBeNoted">Whether its last use was noted too long ago.</param>
    public sealed record Result(string Code, IReadOnlyList<string> Scopes, ApiKeyState State, bool IsToBeNoted);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            return ApiKey.CodeOf(query.Token) is { } code
                && await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Code == code, cancellationToken) is { } key
                && key.Is(query.Token)
                ? new(key.Code, [.. key.Scopes], key.StateAt(now), key.LastUsedAt is not { } last || last <= now - UseIsNoted)
                : null;
        }
    }
}
