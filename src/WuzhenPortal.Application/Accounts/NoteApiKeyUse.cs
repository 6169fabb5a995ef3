using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>A program used its key: when, for those who wonder whether it is still needed.</summary>
public static class NoteApiKeyUse
{
    [RequiresKey]
    [NotAudited]
    public sealed record Command(string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            await db.ApiKeys.Where(key => key.Code == command.Code).ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, now), cancellationToken);
        }
    }
}
