using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager opens a room again that was closed for a time.</summary>
public static class ReopenRoom
{
    /// <param name="Code">Of the closure.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Code) : ICommand<Result>;

    public sealed record Result(LocalizedText Room, TimeSlot Slot);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var closure = await db.RoomClosures.SingleOrDefaultAsync(closure => closure.SummitId == summit && closure.Code == command.Code, cancellationToken) ?? throw new NotFound();
            db.RoomClosures.Remove(closure);
            await db.SaveChangesAsync(cancellationToken);
            return new(await db.Rooms.Where(room => room.Id == closure.RoomId).Select(room => room.Name).SingleAsync(cancellationToken), closure.Slot);
        }
    }
}
