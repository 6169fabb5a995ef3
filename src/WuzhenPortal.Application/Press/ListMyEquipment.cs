using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>A journalist sees the equipment list of the own registration.</summary>
public static class ListMyEquipment
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<EquipmentSheet>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, EquipmentSheet>
    {
        public async Task<EquipmentSheet> Handle(Query query, CancellationToken cancellationToken) =>
            await EquipmentSheet.OfAsync(db, await EquipmentSheet.OwnRegistrationAsync(db, user, query.Reference, cancellationToken), cancellationToken);
    }
}
