using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist takes a device off the list.</summary>
public static class RemoveEquipment
{
    /// <param name="Code">Of the device.</param>
    [SignedIn]
    public sealed record Command(string Reference, string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await EquipmentSheet.OwnRegistrationAsync(db, user, command.Reference, cancellationToken);
            var item = await db.EquipmentItems.SingleOrDefaultAsync(item => item.RegistrationId == registration.Id && item.Code == command.Code, cancellationToken) ?? throw new NotFound();
            db.EquipmentItems.Remove(item);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
