using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager gives a sub-forum of the working draft its room and time, with or without the sessions inside it, or takes it off the board.</summary>
public static class PlaceSubForum
{
    /// <param name="Version">What stood on the board; placing another one is a conflict.</param>
    /// <param name="Slot">Empty to take it off the board.</param>
    /// <param name="TakesSessions">Whether the sessions that lie inside it go along.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, SlotFields? Slot, bool TakesSessions) : ICommand<Placed>
    {
        public SlotFields Slot { get; init; } = Slot ?? SlotFields.None;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Slot).SetValidator(new SlotFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, SubForumWriter writer, AgendaConflicts conflicts) : IRequestHandler<Command, Placed>
    {
        public async Task<Placed> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var forum = await db.SubForums
                .SingleOrDefaultAsync(forum => forum.SummitId == summit.Id && forum.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            forum.MustBe(command.Version);
            var inside = command.TakesSessions ? await db.Sessions.Inside(forum).ToListAsync(cancellationToken) : [];
            var slot = await writer.PlaceAsync(forum, inside, command.Slot, summit, "Slot.Room", cancellationToken);
            await conflicts.SaveAsync(summit.Id, "Slot.Room", cancellationToken);
            return await Placed.InAsync(db, forum.Name, forum.RoomId, slot, cancellationToken);
        }
    }
}
