using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager gives a session of the working draft its room and time, or takes it off the board.</summary>
public static class PlaceSession
{
    /// <param name="Version">What stood on the board; placing another one is a conflict.</param>
    /// <param name="Slot">Empty to take it off the board.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, SlotFields? Slot) : ICommand<Placed>
    {
        public SlotFields Slot { get; init; } = Slot ?? SlotFields.None;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Slot).SetValidator(new SlotFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, SessionWriter writer, AgendaConflicts conflicts) : IRequestHandler<Command, Placed>
    {
        public async Task<Placed> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var session = await db.Sessions
                .SingleOrDefaultAsync(session => session.SummitId == summit.Id && session.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            session.MustBe(command.Version);
            var slot = await writer.PlaceAsync(session, command.Slot, summit, "Slot.Room", cancellationToken);
            await conflicts.SaveAsync(summit.Id, "Slot.Room", cancellationToken);
            return await Placed.InAsync(db, session.Title, session.RoomId, slot, cancellationToken);
        }
    }
}
