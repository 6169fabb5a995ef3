using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An editor throws an item away that no reader sees. Its files are swept up a day later.</summary>
public static class RemoveMedia
{
    /// <param name="Version">What the editor saw; another one is a conflict.</param>
    [Requires(Permission.EditMedia)]
    public sealed record Command(string Code, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, MediaDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var item = await desk.ItemAsync(command.Code, command.Version, cancellationToken);
            RuleViolation.Unless(item.Status != MediaStatus.Published, "Press.Media.WithdrawFirst");
            foreach (var album in await desk.Albums().Include(album => album.Items).Where(album => album.Items.Any(part => part.MediaItemId == item.Id)).ToListAsync(cancellationToken))
            {
                album.Remove(item.Id);
            }

            db.MediaItems.Remove(item);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
