namespace WuzhenPortal.Domain.Registrations;

/// <summary>What somebody of the staff looked at.</summary>
public enum DisclosedThing
{
    PassportNumber,
    Document,
}

/// <summary>That somebody of the staff looked at a passport number or a document: who, when, why. The person reads it. Written once, never changed.</summary>
public sealed class IdentityDisclosure : Root, IAudited
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>Shortest reason that says something, in characters.</summary>
    public const int LeastReason = 5;

    private IdentityDisclosure()
    {
    }

    /// <param name="kind">Of the document; null for the passport number.</param>
    /// <param name="reason">The person reads it; null for a document, which is looked at to decide.</param>
    /// <exception cref="RuleViolation">A passport number is not shown without a reason.</exception>
    public IdentityDisclosure(Registration registration, DisclosedThing what, DocumentKind? kind, string? reason, long by, DateTimeOffset now)
    {
        if (what == DisclosedThing.PassportNumber && (reason ?? "").Trim().Length < LeastReason)
        {
            throw new RuleViolation("Registrations.Identity.ReasonMissing") { Property = nameof(Reason) };
        }

        RegistrationId = registration.Id;
        Reference = registration.Reference;
        What = what;
        Kind = kind;
        Reason = reason?.Trim();
        By = by;
        At = now;
    }

    public long RegistrationId { get; private set; }

    /// <summary>Of the registration; it never changes.</summary>
    public string Reference { get; private set; } = "";

    public DisclosedThing What { get; private set; }

    public DocumentKind? Kind { get; private set; }

    public string? Reason { get; private set; }

    public long By { get; private set; }

    public DateTimeOffset At { get; private set; }

    string IAudited.AuditName => Reference;
}
