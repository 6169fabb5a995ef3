using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager lets two sessions, or two sub-forums with the sessions inside them, change places: each gets the other's room and time.</summary>
public static class SwapPlaces
{
    /// <param name="Version">What stood on the board; swapping another one is a conflict.</param>
    /// <param name="With">Slug of the other.</param>
    /// <param name="WithVersion">Of the other.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(bool IsSubForum, string Slug, int Version, string? With, int WithVersion) : ICommand<Result>;

    /// <param name="Start">Of what was swapped, where it stands now.</param>
    public sealed record Result(LocalizedText Name, LocalizedText With, DateTimeOffset Start);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.With).NotEmpty().WithErrorCode("Agenda.Board.ChooseOther").NotEqual(command => command.Slug).WithErrorCode("Agenda.Board.ChooseOther");
    }

    internal sealed class Handler(PortalDbContext db, RoomBooking rooms, AgendaConflicts conflicts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).SingleAsync(cancellationToken);
            var swapped = command.IsSubForum ? await SubForumsAsync(command, summit, cancellationToken) : await SessionsAsync(command, summit, cancellationToken);
            await conflicts.SaveAsync(summit.Id, nameof(command.With), cancellationToken);
            return swapped;
        }

        private async Task<Result> SessionsAsync(Command command, Summit summit, CancellationToken cancel)
        {
            var both = await db.Sessions.Where(session => session.SummitId == summit.Id && (session.Slug == command.Slug || session.Slug == command.With)).ToListAsync(cancel);
            var (one, other) = Pair(both, session => session.Slug, command);
            var (place, wanted) = (Place(one.RoomId, one.StartsAt, one.EndsAt), Place(other.RoomId, other.StartsAt, other.EndsAt));
            await TakeAsync(summit, wanted, RoomBooking.Guest.Of(one, forSlotOf: other), cancel);
            await TakeAsync(summit, place, RoomBooking.Guest.Of(other, forSlotOf: one), cancel);
            one.PlaceAt(wanted.Room, wanted.Slot);
            other.PlaceAt(place.Room, place.Slot);
            return new(one.Title, other.Title, wanted.Slot.Start);
        }

        private async Task<Result> SubForumsAsync(Command command, Summit summit, CancellationToken cancel)
        {
            var both = await db.SubForums.Where(forum => forum.SummitId == summit.Id && (forum.Slug == command.Slug || forum.Slug == command.With)).ToListAsync(cancel);
            var (one, other) = Pair(both, forum => forum.Slug, command);
            var (place, wanted) = (Place(one.RoomId, one.StartsAt, one.EndsAt), Place(other.RoomId, other.StartsAt, other.EndsAt));
            // Before anything moves, as both are asked for in the database.
            var (inOne, inOther) = (await db.Sessions.Inside(one).ToListAsync(cancel), await db.Sessions.Inside(other).ToListAsync(cancel));
            await TakeAsync(summit, wanted, RoomBooking.Guest.Of(one, forSlotOf: other), cancel);
            await TakeAsync(summit, place, RoomBooking.Guest.Of(other, forSlotOf: one), cancel);
            one.PlaceWith(inOne, wanted.Room, wanted.Slot);
            other.PlaceWith(inOther, place.Room, place.Slot);
            return new(one.Name, other.Name, wanted.Slot.Start);
        }

        private static (TRoot One, TRoot Other) Pair<TRoot>(List<TRoot> both, Func<TRoot, string> slugOf, Command command)
            where TRoot : Root
        {
            var one = both.Find(root => slugOf(root) == command.Slug) ?? throw new NotFound();
            var other = both.Find(root => slugOf(root) == command.With) ?? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = nameof(command.With) };
            one.MustBe(command.Version);
            other.MustBe(command.WithVersion);
            return (one, other);
        }

        private static (long Room, TimeSlot Slot) Place(long? room, DateTimeOffset? start, DateTimeOffset? end) => room is { } placed && start is { } from && end is { } to
            ? (placed, new(from, to))
            : throw new RuleViolation("Agenda.Board.SwapNeedsPlaces") { Property = nameof(Command.With) };

        private Task<long> TakeAsync(Summit summit, (long Room, TimeSlot Slot) place, RoomBooking.Guest guest, CancellationToken cancel) =>
            rooms.TakeAsync(summit.Id, place.Room, place.Slot, guest, nameof(Command.With), cancel);
    }
}
