using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>An administrator sees which keys there are, who made them and when they were used.</summary>
public static class ListApiKeys
{
    [Requires(Permission.ManagePeople)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <param name="By">Name of who made it; null for the program itself.</param>
    /// <param name="LastUsedAt">Null for one that was never used.</param>
    public sealed record Row(string Code, string Name, IReadOnlyList<string> Scopes, string? By, DateTimeOffset At, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt, ApiKeyState State);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var keys = await db.ApiKeys.AsNoTracking().OrderByDescending(key => key.Id)
                .Select(key => new { Key = key, By = db.Users.Where(account => account.Id == key.GivenBy).Select(account => account.DisplayName).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            return [.. keys
                .Select(found => new Row(found.Key.Code, found.Key.Name, [.. found.Key.Scopes], found.By, found.Key.GivenAt, found.Key.ExpiresAt, found.Key.LastUsedAt, found.Key.StateAt(now)))
                .OrderBy(row => row.State != ApiKeyState.Valid)];
        }
    }
}
