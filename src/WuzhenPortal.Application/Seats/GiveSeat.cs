using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>The staff gives a guest one of the seats that are held back.</summary>
public static class GiveSeat
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    /// <param name="Reference">Of the guest's registration.</param>
    [Requires(Permission.ManageSeats)]
    public sealed record Command(string Kind, string Slug, string? Reference) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reference).NotEmpty().MaximumLength(40);
    }

    internal sealed class Handler(PortalDbContext db, Seating seats, SeatCounter counter, WaitingList waiting, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var pool = await seats.PoolAsync(command.Kind, command.Slug, cancellationToken);
            var reference = command.Reference!.Trim().ToUpperInvariant();
            var guest = await db.Registrations.Where(registration => db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId))
                .SingleOrDefaultAsync(registration => registration.Reference == reference && registration.Status == RegistrationStatus.Approved, cancellationToken)
                ?? throw new RuleViolation("Seats.NoSuchGuest") { Property = nameof(command.Reference) };
            await counter.LockPersonAsync(guest.Id, cancellationToken);
            var live = await seats.LiveAsync(guest.Id, cancellationToken);
            var own = live.SingleOrDefault(reservation => reservation.PoolId == pool.Id);
            if (own is { HoldsSeat: true })
            {
                throw new RuleViolation("Seats.GuestHasSeat") { Property = nameof(command.Reference) };
            }

            Seating.MustBeFree(await seats.ClashesAsync(live, pool, (await seats.AgendaAsync(cancellationToken)).Show(pool), cancellationToken));
            if (!await counter.TakeForGuestAsync(pool.Id, cancellationToken))
            {
                throw new RuleViolation("Seats.NoneHeldBack") { Property = nameof(command.Reference) };
            }

            if (own is not null)
            {
                await waiting.ReleaseAsync(own, cancellationToken);
            }

            db.SeatReservations.Add(SeatReservation.OfGuest(pool, guest, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
