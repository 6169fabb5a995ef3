using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Domain.Press;

/// <summary>Where an application stands.</summary>
public enum PoolStatus
{
    Applied,

    /// <summary>Taken back before the places were given.</summary>
    Withdrawn,

    /// <summary>Has a place.</summary>
    Placed,

    /// <summary>Gets a place when one becomes free.</summary>
    Waiting,

    /// <summary>Gave the place, or the wait for one, back.</summary>
    GivenBack,
}

/// <summary>One journalist's application for a place in a pool. A journalist has one code a pool, also when applying again: nobody can try for a better one.</summary>
public sealed class PoolApplication : Root, IAudited
{
    public const int CodeLength = 10;

    private PoolApplication()
    {
    }

    public PoolApplication(PressPool pool, Registration registration, DateTimeOffset now)
    {
        (PoolId, RegistrationId, Label) = (pool.Id, registration.Id, $"{pool.Title} · {registration.Reference}");
        Code = RandomCode.Of(CodeLength);
        Apply(pool, now);
    }

    public long PoolId { get; private set; }

    public long RegistrationId { get; private set; }

    /// <summary>What it is for, and the registration's reference.</summary>
    public string Label { get; private set; } = "";

    /// <summary>By which the public result names it; says nothing of the person.</summary>
    public string Code { get; private set; } = "";

    public PoolStatus Status { get; private set; }

    public DateTimeOffset AppliedAt { get; private set; }

    /// <summary>Place in the order of the lot or of the choice, from 1; null before.</summary>
    public int? Place { get; private set; }

    string IAudited.AuditName => Label;

    public bool IsLive => Status is PoolStatus.Applied or PoolStatus.Placed or PoolStatus.Waiting;

    /// <summary>For the first time, or again.</summary>
    public void Apply(PressPool pool, DateTimeOffset now)
    {
        RuleViolation.Unless(pool.StageAt(now) == PoolStage.Open, "Press.Pools.NotOpen");
        RuleViolation.Unless(Id == 0 || Status == PoolStatus.Withdrawn, "Press.Pools.AppliedAlready");
        (Status, AppliedAt) = (PoolStatus.Applied, now);
    }

    /// <returns>Whether a place became free by it.</returns>
    public bool GiveUp()
    {
        RuleViolation.Unless(IsLive, "Press.Pools.NothingToGiveUp");
        var had = Status == PoolStatus.Placed;
        Status = Status == PoolStatus.Applied ? PoolStatus.Withdrawn : PoolStatus.GivenBack;
        return had;
    }

    /// <summary>A place became free, and this is the first who waits.</summary>
    public void MoveUp(PressPool pool)
    {
        RuleViolation.Unless(Status == PoolStatus.Waiting, "Press.Pools.NotWaiting");
        Status = PoolStatus.Placed;
        Raise(new PoolAnswered(pool, this, "PoolMovedUp"));
    }

    /// <summary>The pool does not take place.</summary>
    public void Cancel(PressPool pool) => Raise(new PoolAnswered(pool, this, "PoolCalledOff"));

    internal void Rank(PressPool pool, int place, bool hasPlace)
    {
        (Place, Status) = (place, hasPlace ? PoolStatus.Placed : PoolStatus.Waiting);
        Raise(new PoolAnswered(pool, this, hasPlace ? "PoolPlaced" : "PoolWaiting"));
    }
}

/// <summary>A journalist is to be told what became of the application.</summary>
/// <param name="Mail">Kind of the mail.</param>
public sealed record PoolAnswered(PressPool Pool, PoolApplication Application, string Mail) : IDomainEvent;
