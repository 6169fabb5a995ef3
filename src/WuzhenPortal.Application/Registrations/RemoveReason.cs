using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Staff take a reason off the list. What people were told stays as it is.</summary>
public static class RemoveReason
{
    [Requires(Permission.ManageRegistrations)]
    public sealed record Command(string Code, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, DeskQueue queue) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await queue.SummitAsync(cancellationToken);
            var reason = await db.ReviewReasons.SingleOrDefaultAsync(reason => reason.SummitId == summit.Id && reason.Code == command.Code, cancellationToken) ?? throw new NotFound();
            reason.MustBe(command.Version);
            db.ReviewReasons.Remove(reason);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
