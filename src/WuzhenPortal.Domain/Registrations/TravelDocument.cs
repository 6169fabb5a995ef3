namespace WuzhenPortal.Domain.Registrations;

/// <summary>The passport with which a person comes. Its number is sealed before it comes here; nobody reads it without leaving an <see cref="IdentityDisclosure"/>.</summary>
public sealed class TravelDocument : Root, IAudited
{
    /// <summary>Longest sealed number, in characters.</summary>
    public const int SealedLength = 1000;

    /// <summary>Length of <see cref="Hash"/>, in characters.</summary>
    public const int HashLength = 64;

    private TravelDocument()
    {
    }

    /// <param name="registration">Saved already.</param>
    public TravelDocument(Registration registration) => (RegistrationId, Reference) = (registration.Id, registration.Reference);

    public long RegistrationId { get; private set; }

    /// <summary>Of the registration; it never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The number, encrypted.</summary>
    [Personal]
    public string SealedNumber { get; private set; } = "";

    /// <summary>Keyed hash of country and number: the same passport has the same one, and nothing else can be learned from it.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Personal]
    public string IssuingCountry { get; private set; } = "";

    [Personal]
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Whether the names in the machine-readable zone are those of the registration; null where the number was typed without the zone.</summary>
    public bool? NamesFit { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    string IAudited.AuditName => Reference;

    /// <param name="namesFit">See <see cref="NamesFit"/>.</param>
    public void Enter(string sealedNumber, string hash, string issuingCountry, DateOnly expiresOn, bool? namesFit, DateTimeOffset now)
    {
        if (expiresOn < DateOnly.FromDateTime(now.UtcDateTime))
        {
            throw new RuleViolation("Registrations.Passport.Expired") { Property = nameof(ExpiresOn) };
        }

        SealedNumber = sealedNumber;
        Hash = hash;
        IssuingCountry = issuingCountry;
        ExpiresOn = expiresOn;
        NamesFit = namesFit;
        EnteredAt = now;
    }
}
