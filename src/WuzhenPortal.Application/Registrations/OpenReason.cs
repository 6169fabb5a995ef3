using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Staff open one reason of the list.</summary>
public static class OpenReason
{
    /// <param name="Code">Null for one that is not written yet.</param>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(string? Code) : IQuery<Result?>;

    public sealed record Result(string Code, int Version, ReasonUse Use, LocalizedText Text);

    internal sealed class Handler(PortalDbContext db, DeskQueue queue) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Code is null)
            {
                return null;
            }

            var summit = await queue.SummitAsync(cancellationToken);
            return await db.ReviewReasons.AsNoTracking().Where(reason => reason.SummitId == summit.Id && reason.Code == query.Code)
                .Select(reason => new Result(reason.Code, reason.Version, reason.Use, reason.Text)).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
