using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;

namespace WuzhenPortal.Application.Seats;

/// <summary>The staff looks at the seats of one sub-forum or session: how many, who sits there, who waits.</summary>
public static class OpenSeatPool
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    [Requires(Permission.ManageSeats)]
    public sealed record Query(string Kind, string Slug) : IQuery<Result>;

    /// <param name="Version">Null while nothing is planned.</param>
    /// <param name="RoomCapacity">Seats of the room in which it is to take place; null while it has none.</param>
    /// <param name="Seats">Who has a seat or is offered one, by name.</param>
    /// <param name="Waiting">The longest first.</param>
    public sealed record Result(
        Seated Seated, int? Version, int Capacity, int HeldBack, bool IsOpen, int Taken, int Guests, int? RoomCapacity, IReadOnlyList<Person> Seats, IReadOnlyList<Person> Waiting);

    public sealed record Person(
        string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, string? Nationality, SeatStatus Status, bool IsGuest, DateTimeOffset AskedAt,
        DateTimeOffset? OfferedUntil);

    internal sealed class Handler(SeatList seats) : IRequestHandler<Query, Result>
    {
        public Task<Result> Handle(Query query, CancellationToken cancellationToken) => seats.ReadAsync(Seated.KindOf(query.Kind), query.Slug, cancellationToken);
    }
}
