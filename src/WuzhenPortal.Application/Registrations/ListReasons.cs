using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Staff look through the reasons that registrars can choose.</summary>
public static class ListReasons
{
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query : IQuery<IReadOnlyList<ReadDesk.Reason>>;

    internal sealed class Handler(PortalDbContext db, DeskQueue queue) : IRequestHandler<Query, IReadOnlyList<ReadDesk.Reason>>
    {
        public async Task<IReadOnlyList<ReadDesk.Reason>> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await queue.SummitAsync(cancellationToken);
            return await db.ReviewReasons.AsNoTracking().Where(reason => reason.SummitId == summit.Id).OrderBy(reason => reason.Id).Select(reason => new ReadDesk.Reason(reason.Code, reason.Use, reason.Text)).ToListAsync(cancellationToken);
        }
    }
}
