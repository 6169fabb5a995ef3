using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar no longer needs an own view.</summary>
public static class DropDeskView
{
    [Requires(Permission.ReadRegistrations), NotAudited]
    public sealed record Command(string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = user.RequiredAccountId();
            db.DeskViews.Remove(await db.DeskViews.SingleOrDefaultAsync(view => view.OwnerId == own && view.Code == command.Code, cancellationToken) ?? throw new NotFound());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
