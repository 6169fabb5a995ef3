namespace WuzhenPortal.Domain.Registrations;

/// <summary>Why a badge opens no door any more.</summary>
public enum BadgeVoidReason
{
    Lost,
    Damaged,
    Corrected,
    CategoryChanged,
}

/// <summary>What opens the door: a number and a signed token for one registration. A person has one that is valid; another one voids it.</summary>
public sealed class Badge : Root, IAudited
{
    private Badge()
    {
    }

    /// <param name="token">What it says, but for the signature.</param>
    /// <param name="written">The token as the QR code has it.</param>
    /// <param name="by">Account of who had it made.</param>
    public Badge(Registration registration, BadgeToken token, string written, long? by, DateTimeOffset now)
    {
        RuleViolation.Unless(registration.Status == RegistrationStatus.Approved, "Registrations.Papers.NotApproved");
        SummitId = registration.SummitId;
        RegistrationId = registration.Id;
        Number = token.Number;
        KeyId = token.KeyId;
        CategoryCode = token.Category;
        ExpiresAt = token.ExpiresAt;
        Token = written;
        IssuedBy = by;
        IssuedAt = now;
    }

    public long SummitId { get; private set; }

    public long RegistrationId { get; private set; }

    /// <summary>Counted within the summit, from 1.</summary>
    public int Number { get; private set; }

    public string KeyId { get; private set; } = "";

    public string CategoryCode { get; private set; } = "";

    /// <summary>See <see cref="BadgeToken"/>. Who has it has the badge.</summary>
    [Personal]
    public string Token { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public long? IssuedBy { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? VoidedAt { get; private set; }

    public BadgeVoidReason? VoidReason { get; private set; }

    public int PrintCount { get; private set; }

    public DateTimeOffset? PrintedAt { get; private set; }

    string IAudited.AuditName => Written(Number);

    /// <summary>The number as people read it.</summary>
    public static string Written(int number) => $"{number:000000}";

    public void MakeVoid(BadgeVoidReason reason, DateTimeOffset now)
    {
        RuleViolation.Unless(VoidedAt is null, "Registrations.Badge.IsVoid");
        (VoidReason, VoidedAt) = (reason, now);
    }

    /// <summary>It is on a sheet for printing.</summary>
    public void Print(DateTimeOffset now) => (PrintCount, PrintedAt) = (PrintCount + 1, now);
}

/// <summary>A pair of keys that signs badges (ECDSA on P-256). The newest signs; the older ones still tell which badges are true.</summary>
public sealed class BadgeKey : Root
{
    public const int PrivateKeyLength = 2000;

    /// <summary>Eight hexadecimal digits.</summary>
    public required string KeyId { get; init; }

    /// <summary>Coordinates of the public point, each 32 bytes in base64url.</summary>
    public required string X { get; init; }

    public required string Y { get; init; }

    /// <summary>PKCS #8, protected by the portal's key ring.</summary>
    public required string PrivateKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
