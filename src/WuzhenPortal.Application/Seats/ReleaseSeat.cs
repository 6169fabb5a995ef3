using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Seats;

/// <summary>A delegate gives a seat back, refuses an offered one, or stops waiting.</summary>
public static class ReleaseSeat
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    [SignedIn]
    public sealed record Command(string Kind, string Slug) : ICommand;

    internal sealed class Handler(Seating own, WaitingList waiting) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var pool = await own.PoolAsync(command.Kind, command.Slug, cancellationToken);
            var registration = await own.RegistrationAsync(cancellationToken) ?? throw new NotFound();
            var live = await own.LiveAsync(registration.Id, cancellationToken);
            await waiting.ReleaseAsync(live.SingleOrDefault(reservation => reservation.PoolId == pool.Id) ?? throw new NotFound(), cancellationToken);
        }
    }
}
