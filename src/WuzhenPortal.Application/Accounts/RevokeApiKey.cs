using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>An administrator takes a key back; it opens nothing from the next request on.</summary>
public static class RevokeApiKey
{
    [Requires(Permission.ManagePeople)]
    public sealed record Command(string? Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var key = await db.ApiKeys.SingleOrDefaultAsync(key => key.Code == command.Code, cancellationToken) ?? throw new NotFound();
            key.Revoke(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
