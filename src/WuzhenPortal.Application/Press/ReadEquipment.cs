using MediatR;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Staff read the equipment list of a registration, for customs.</summary>
public static class ReadEquipment
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(string Reference) : IQuery<EquipmentSheet>;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, EquipmentSheet>
    {
        public async Task<EquipmentSheet> Handle(Query query, CancellationToken cancellationToken)
        {
            var registration = await db.DeskRegistrationAsync(query.Reference, cancellationToken);
            return await EquipmentSheet.OfAsync(db, registration, cancellationToken);
        }
    }
}
