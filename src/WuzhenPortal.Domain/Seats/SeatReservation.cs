using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Domain.Seats;

/// <summary>Where a reservation stands.</summary>
public enum SeatStatus
{
    /// <summary>The person has a seat.</summary>
    Confirmed,

    /// <summary>The person waits for one.</summary>
    Waiting,

    /// <summary>A seat is held for the person until a certain time.</summary>
    Offered,

    /// <summary>The person gave it back, or stopped waiting.</summary>
    Released,

    /// <summary>The person did not take the offered seat in time.</summary>
    Expired,
}

/// <summary>One person's seat in a pool, or place in its waiting list.</summary>
public sealed class SeatReservation : Root, IAudited
{
    private SeatReservation()
    {
    }

    private SeatReservation(SeatPool pool, Registration registration, SeatStatus status, bool isGuest, DateTimeOffset now)
    {
        PoolId = pool.Id;
        RegistrationId = registration.Id;
        Label = $"{pool.Slug} · {registration.Reference}";
        AskedAt = now;
        IsGuest = isGuest;
        Advance(status);
    }

    public long PoolId { get; private set; }

    public long RegistrationId { get; private set; }

    /// <summary>Slug of what it is for, and the registration's reference.</summary>
    public string Label { get; private set; } = "";

    public SeatStatus Status { get; private set; }

    /// <summary>By this the waiting list is ordered.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Until when an offered seat is held.</summary>
    public DateTimeOffset? OfferedUntil { get; private set; }

    /// <summary>Whether the staff gave one of the seats held back.</summary>
    public bool IsGuest { get; private set; }

    /// <summary>Whether it counts as a seat that is taken.</summary>
    public bool HoldsSeat => Status is SeatStatus.Confirmed or SeatStatus.Offered;

    string IAudited.AuditName => Label;

    /// <summary>For somebody who asked: with a seat that was just taken for them, or in the waiting list.</summary>
    public static SeatReservation Of(SeatPool pool, Registration registration, bool hasSeat, DateTimeOffset now) =>
        new(pool, registration, hasSeat ? SeatStatus.Confirmed : SeatStatus.Waiting, isGuest: false, now);

    /// <summary>For a guest, with a seat of those held back.</summary>
    public static SeatReservation OfGuest(SeatPool pool, Registration registration, DateTimeOffset now) => new(pool, registration, SeatStatus.Confirmed, isGuest: true, now);

    /// <summary>A seat became free, and is held for a while.</summary>
    public void Offer(DateTimeOffset until)
    {
        RuleViolation.Unless(Status == SeatStatus.Waiting, "Seats.NotWaiting");
        OfferedUntil = until;
        Advance(SeatStatus.Offered);
    }

    /// <summary>The person takes the offered seat.</summary>
    public void Accept(DateTimeOffset now)
    {
        RuleViolation.Unless(Status == SeatStatus.Offered && now < OfferedUntil, "Seats.OfferOver");
        OfferedUntil = null;
        Advance(SeatStatus.Confirmed);
    }

    /// <summary>The person does without.</summary>
    public void Release()
    {
        RuleViolation.Unless(HoldsSeat || Status == SeatStatus.Waiting, "Seats.NotYours");
        OfferedUntil = null;
        Advance(SeatStatus.Released);
    }

    /// <summary>The time to take the offered seat is over.</summary>
    public void Expire(DateTimeOffset now)
    {
        RuleViolation.Unless(Status == SeatStatus.Offered && OfferedUntil <= now, "Seats.NotOffered");
        Advance(SeatStatus.Expired);
    }

    private void Advance(SeatStatus status)
    {
        Status = status;
        Raise(new SeatAdvanced(this, status));
    }
}

/// <summary>A reservation reached another status.</summary>
public sealed record SeatAdvanced(SeatReservation Reservation, SeatStatus Status) : IDomainEvent;
