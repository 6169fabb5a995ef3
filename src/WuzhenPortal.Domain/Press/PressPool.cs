namespace WuzhenPortal.Domain.Press;

/// <summary>What the few are there for.</summary>
public enum PoolKind
{
    Photo,
    Interview,
    Visit,
}

/// <summary>How those who applied are picked.</summary>
public enum PoolWay
{
    /// <summary>By a lot that anybody can check: see <see cref="PoolLot"/>.</summary>
    Lot,

    /// <summary>By the press office.</summary>
    Chosen,
}

/// <summary>Where a pool stands.</summary>
public enum PoolStage
{
    /// <summary>Announced; nobody can apply yet.</summary>
    Announced,
    Open,

    /// <summary>Nobody can apply any more; the places are not given yet.</summary>
    Closed,

    /// <summary>The places are given.</summary>
    Decided,
    CalledOff,
}

/// <summary>When one can apply.</summary>
public sealed record PoolPlan(int Places, PoolKind Kind, PoolWay Way, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string? SessionSlug);

/// <summary>A few places, for photographs or an interview, for which accredited journalists apply.</summary>
public sealed class PressPool : Root, IAudited
{
    public const int MaxPlaces = 500;

    public const int TitleLength = 120;

    public const int TextLength = 800;

    public const int CodeLength = 12;

    private PressPool()
    {
    }

    /// <param name="lot">The secret that decides, should it be drawn by lot.</param>
    public PressPool(long summitId, PoolLot lot, LocalizedText title, LocalizedText text, PoolPlan plan)
    {
        (SummitId, Code, Seed, Commitment) = (summitId, RandomCode.Of(CodeLength), lot.Seed, lot.Commitment);
        Describe(title, text);
        Plan(plan, hasApplications: false);
    }

    public long SummitId { get; private set; }

    /// <summary>By which its address names it.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>Where to meet, what to bring.</summary>
    public LocalizedText Text { get; private set; } = LocalizedText.Empty;

    public PoolKind Kind { get; private set; }

    public PoolWay Way { get; private set; }

    /// <summary>The session that it belongs to; null for none.</summary>
    public string? SessionSlug { get; private set; }

    public int Places { get; private set; }

    public DateTimeOffset OpensAt { get; private set; }

    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>What decides the lot; shown to nobody before it is drawn, and never written to the audit log.</summary>
    [Personal]
    public string Seed { get; private set; } = "";

    /// <summary>SHA-256 of the seed: shown from the first day, so that the seed cannot be changed once codes are known.</summary>
    public string Commitment { get; private set; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? CalledOffAt { get; private set; }

    string IAudited.AuditName => $"{Title}";

    public PoolStage StageAt(DateTimeOffset now) => StageOf(CalledOffAt, DecidedAt, OpensAt, ClosesAt, now);

    /// <summary>As <see cref="StageAt"/>, for what was read without the pool.</summary>
    public static PoolStage StageOf(DateTimeOffset? calledOffAt, DateTimeOffset? decidedAt, DateTimeOffset opensAt, DateTimeOffset closesAt, DateTimeOffset now) =>
        calledOffAt is not null ? PoolStage.CalledOff
        : decidedAt is not null ? PoolStage.Decided
        : now < opensAt ? PoolStage.Announced
        : now < closesAt ? PoolStage.Open
        : PoolStage.Closed;

    public void Describe(LocalizedText title, LocalizedText text)
    {
        if (title.IsEmpty)
        {
            throw new RuleViolation("Press.Pools.TitleMissing") { Property = "Pool.Title[en]" };
        }

        (Title, Text) = (title, text);
    }

    /// <param name="hasApplications">Somebody relies on what was announced: how places are given stays, and no place is lost.</param>
    public void Plan(PoolPlan plan, bool hasApplications)
    {
        RuleViolation.Unless(DecidedAt is null && CalledOffAt is null, "Press.Pools.Over");
        Demand(plan.Places is >= 1 and <= MaxPlaces, "Pool.Places", "Press.Pools.PlacesRange", MaxPlaces);
        Demand(plan.OpensAt < plan.ClosesAt, "Pool.ClosesOn", "Press.Pools.ClosesBeforeItOpens");
        Demand(!hasApplications || plan.Way == Way, "Pool.Way", "Press.Pools.WayIsFixed");
        Demand(!hasApplications || plan.Places >= Places, "Pool.Places", "Press.Pools.FewerPlaces", Places);
        (Places, Kind, Way, OpensAt, ClosesAt, SessionSlug) = (plan.Places, plan.Kind, plan.Way, plan.OpensAt, plan.ClosesAt, plan.SessionSlug);
    }

    /// <summary>Draws the lot: who applied gets a rank by it, and the first have the places.</summary>
    /// <param name="applications">Those that were not withdrawn.</param>
    public void Draw(IReadOnlyCollection<PoolApplication> applications, DateTimeOffset now)
    {
        RuleViolation.Unless(Way == PoolWay.Lot, "Press.Pools.NotByLot");
        Decide(new PoolLot(Seed, Commitment).Order(applications, application => application.Code), Places, now);
    }

    /// <summary>Gives the places to those that the press office picked; the others wait in the order in which they applied.</summary>
    /// <param name="picked">Codes of applications.</param>
    public void Choose(IReadOnlyCollection<PoolApplication> applications, IReadOnlyCollection<string> picked, DateTimeOffset now)
    {
        RuleViolation.Unless(Way == PoolWay.Chosen, "Press.Pools.NotChosen");
        var chosen = applications.Where(application => picked.Contains(application.Code)).ToList();
        RuleViolation.Unless(chosen.Count > 0 || applications.Count == 0, "Press.Pools.NobodyPicked");
        RuleViolation.Unless(chosen.Count <= Places, "Press.Pools.TooManyPicked", Places);
        Decide([.. applications.OrderByDescending(chosen.Contains).ThenBy(application => application.AppliedAt).ThenBy(application => application.Id)], chosen.Count, now);
    }

    public void CallOff(DateTimeOffset now)
    {
        RuleViolation.Unless(CalledOffAt is null, "Press.Pools.Over");
        CalledOffAt = now;
    }

    private void Decide(IEnumerable<PoolApplication> inOrder, int winners, DateTimeOffset now)
    {
        RuleViolation.Unless(DecidedAt is null, "Press.Pools.DecidedAlready");
        RuleViolation.Unless(StageAt(now) == PoolStage.Closed, "Press.Pools.NotClosed");
        DecidedAt = now;
        foreach (var (place, application) in inOrder.Index())
        {
            application.Rank(this, place + 1, place < winners);
        }
    }

    private static void Demand(bool holds, string property, string key, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleViolation(key, arguments) { Property = property };
        }
    }
}
