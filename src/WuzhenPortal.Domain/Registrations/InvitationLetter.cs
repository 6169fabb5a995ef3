using System.Security.Cryptography;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>What a letter is worth to who checks it.</summary>
public enum LetterState
{
    Genuine,
    Replaced,
    Revoked,
}

/// <summary>An invitation for the visa, as it was written: it keeps what it says and the template it was made with.</summary>
public sealed class InvitationLetter : Root, IAudited
{
    /// <summary>Characters of a code: no vowels, no look-alikes; 83 bits.</summary>
    public const int CodeLength = 18;

    public const int SerialLength = 24;

    public const int ReasonLength = 500;

    private const string CodeAlphabet = "346789cdfghjkmnpqrtvwxy";

    private InvitationLetter()
    {
    }

    /// <param name="number">Counted within the summit, from 1.</param>
    /// <param name="year">Of the summit.</param>
    /// <param name="showsPassport">Whether the person wants the whole number of the passport on it.</param>
    /// <param name="by">Account of who asked for it.</param>
    public InvitationLetter(Registration registration, LetterTemplate template, int number, int year, bool showsPassport, long by, DateTimeOffset now)
    {
        RuleViolation.Unless(registration.Status == RegistrationStatus.Approved, "Registrations.Papers.NotApproved");
        SummitId = registration.SummitId;
        RegistrationId = registration.Id;
        TemplateId = template.Id;
        Number = number;
        Serial = $"WZ{year % 100:00}-L-{number:000000}";
        Code = RandomNumberGenerator.GetString(CodeAlphabet, CodeLength);
        (FamilyName, GivenName, NativeName) = (registration.FamilyName, registration.GivenName, registration.NativeName);
        (Nationality, Organisation, Position) = (registration.Nationality, registration.Organisation, registration.Position);
        ShowsPassport = showsPassport;
        IssuedBy = by;
        IssuedAt = now;
    }

    public long SummitId { get; private set; }

    public long RegistrationId { get; private set; }

    public long TemplateId { get; private set; }

    public int Number { get; private set; }

    /// <summary>As in <c>WZ26-L-000123</c>.</summary>
    public string Serial { get; private set; } = "";

    /// <summary>Leads who holds the letter to the page that says what it is worth.</summary>
    public string Code { get; private set; } = "";

    [Personal]
    public string? FamilyName { get; private set; }

    [Personal]
    public string? GivenName { get; private set; }

    [Personal]
    public string? NativeName { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Personal]
    public string? Nationality { get; private set; }

    [Personal]
    public string? Organisation { get; private set; }

    [Personal]
    public string? Position { get; private set; }

    /// <summary>Whether the number of the passport stands whole on it; the letter itself does not keep the number.</summary>
    public bool ShowsPassport { get; private set; }

    public long IssuedBy { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset? ReplacedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public long? RevokedBy { get; private set; }

    /// <summary>Told to the person, never to who checks the letter.</summary>
    public string? RevocationReason { get; private set; }

    string IAudited.AuditName => Serial;

    /// <summary>What it is worth while its registration stands at <paramref name="status"/>: without an approval no letter is, whatever was done to it.</summary>
    public static LetterState StateOf(RegistrationStatus status, DateTimeOffset? replacedAt, DateTimeOffset? revokedAt) =>
        status != RegistrationStatus.Approved || revokedAt is not null ? LetterState.Revoked : replacedAt is not null ? LetterState.Replaced : LetterState.Genuine;

    /// <summary>Whether it still says what the registration says.</summary>
    public bool Agrees(Registration registration) =>
        (FamilyName, GivenName, NativeName, Nationality) == (registration.FamilyName, registration.GivenName, registration.NativeName, registration.Nationality)
        && (Organisation, Position) == (registration.Organisation, registration.Position);

    /// <summary>Another letter takes its place.</summary>
    public void Replace(DateTimeOffset now) => ReplacedAt ??= now;

    /// <param name="reason">Told to the person.</param>
    public void Revoke(string reason, long by, DateTimeOffset now)
    {
        RuleViolation.Unless(RevokedAt is null && ReplacedAt is null, "Registrations.Letter.NotLive");
        (RevocationReason, RevokedBy, RevokedAt) = (reason.Trim(), by, now);
    }
}
