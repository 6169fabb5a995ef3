using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager takes a session out of the working draft; releases keep it.</summary>
public static class RemoveSession
{
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var session = await db.Sessions.Include(session => session.Speakers)
                .SingleOrDefaultAsync(session => session.SummitId == summit && session.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            session.MustBe(command.Version);
            await SeatPools.RemoveUnusedAsync(db, SeatedKind.Session, session.Id, cancellationToken);
            await MaterialShelf.ClearAsync(db, session.Id, cancellationToken);
            db.Sessions.Remove(session);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
