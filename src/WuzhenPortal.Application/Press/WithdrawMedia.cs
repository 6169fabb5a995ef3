using MediatR;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor takes an item back: pages, albums, articles and kits no longer have it.</summary>
public static class WithdrawMedia
{
    /// <param name="Version">What the editor saw; withdrawing another one is a conflict.</param>
    [Requires(Permission.EditMedia)]
    public sealed record Command(string Code, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var item = await desk.ItemAsync(command.Code, command.Version, cancellationToken);
            item.Withdraw();
            await db.SaveChangesAsync(cancellationToken);
            await desk.OutdateKitsAsync([item.Id], cancellationToken);
        }
    }
}
