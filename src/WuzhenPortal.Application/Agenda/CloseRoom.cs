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

/// <summary>An agenda manager closes a room for a time. What stands there already stays, as a conflict to be solved; nothing new can be placed there.</summary>
public static class CloseRoom
{
    /// <param name="Room">Slug.</param>
    /// <param name="Day">In the summit's zone.</param>
    /// <param name="From">In the summit's zone; null for the whole day.</param>
    /// <param name="Until">Null, or a time not after <paramref name="From"/>, is midnight.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string? Room, DateOnly? Day, TimeOnly? From, TimeOnly? Until, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Room).NotEmpty();
            RuleFor(command => command.Day).NotNull().WithErrorCode("NotEmptyValidator");
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(RoomClosure.MaxReason);
        }
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var slot = ClosingTime.Of(command.Day!.Value, command.From, command.Until, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            // Whoever places something in the room at this moment has placed it before, or finds it closed.
            await db.Rooms.Where(room => room.SummitId == summit.Id && room.Slug == command.Room).ExecuteUpdateAsync(set => set.SetProperty(room => room.Placings, room => room.Placings + 1), cancellationToken);
            var room = await db.Rooms.AsNoTracking().SingleOrDefaultAsync(room => room.SummitId == summit.Id && room.Slug == command.Room && room.Kind != RoomKind.Online, cancellationToken)
                ?? throw new RuleViolation("Agenda.Desk.GoneMeanwhile") { Property = nameof(command.Room) };
            var (start, end) = (slot.Start, slot.End);
            if (await db.RoomClosures.AnyAsync(closure => closure.RoomId == room.Id && closure.StartsAt < end && start < closure.EndsAt, cancellationToken))
            {
                throw new RuleViolation("Agenda.WhatIf.IsClosedThen") { Property = nameof(command.Reason) };
            }

            db.RoomClosures.Add(new RoomClosure(summit.Id, room, slot, command.Reason!.Trim()));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
