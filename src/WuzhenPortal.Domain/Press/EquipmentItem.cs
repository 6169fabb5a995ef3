namespace WuzhenPortal.Domain.Press;

/// <summary>What a device is, as customs ask for it.</summary>
public enum EquipmentKind
{
    Camera,
    Lens,
    VideoCamera,
    Microphone,
    Recorder,
    Lighting,
    Tripod,
    Drone,
    Transmitter,
    Computer,
    Phone,
    Other,
}

/// <summary>One device that a journalist brings: one line of the list for customs.</summary>
/// <param name="Model">Maker and model, as they stand on it.</param>
/// <param name="SerialNumber">As it stands on it; null for a device without one.</param>
/// <param name="Value">In <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Country">Where it was bought: ISO 3166-1 alpha-2; null where it is not known.</param>
public sealed record Device(EquipmentKind Kind, string Model, string? SerialNumber, decimal Value, string Currency, string? Country);

/// <summary>A device on the equipment list of a registration.</summary>
public sealed class EquipmentItem : Root, IAudited
{
    /// <summary>Most of one registration.</summary>
    public const int Most = 100;

    /// <summary>Longest <see cref="Model"/>, in characters.</summary>
    public const int ModelLength = 120;

    /// <summary>Longest <see cref="SerialNumber"/>, in characters.</summary>
    public const int SerialLength = 60;

    /// <summary>More than any one device costs, in any currency.</summary>
    public const decimal MaxValue = 1_000_000_000;

    /// <summary>In which values can be told: those of the countries that send most press, by their ISO 4217 codes.</summary>
    public static readonly IReadOnlyList<string> Currencies =
        ["CNY", "USD", "EUR", "GBP", "JPY", "KRW", "RUB", "SAR", "AED", "EGP", "INR", "BRL", "CHF", "CAD", "AUD", "HKD", "SGD", "ZAR", "MXN", "THB", "TRY", "KZT", "MYR", "IDR"];

    private EquipmentItem()
    {
    }

    /// <param name="registrationId">Of a registration in the press category.</param>
    public EquipmentItem(long registrationId, string reference, Device device)
    {
        (RegistrationId, Reference, Code) = (registrationId, reference, RandomCode.Of(10));
        Describe(device);
    }

    public long RegistrationId { get; private set; }

    /// <summary>Of the registration; it never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>By which its page names it.</summary>
    public string Code { get; private set; } = "";

    public EquipmentKind Kind { get; private set; }

    public string Model { get; private set; } = "";

    [Personal]
    public string? SerialNumber { get; private set; }

    public decimal Value { get; private set; }

    public string Currency { get; private set; } = "";

    public string? Country { get; private set; }

    public Device Device => new(Kind, Model, SerialNumber, Value, Currency, Country);

    string IAudited.AuditName => Reference;

    public void Describe(Device device)
    {
        RuleViolation.Unless(device.Model.Length is > 0 and <= ModelLength && !(device.SerialNumber?.Length > SerialLength), "Press.Equipment.Unreadable");
        RuleViolation.Unless(device.Value is >= 0 and <= MaxValue && Currencies.Contains(device.Currency), "Press.Equipment.Unreadable");
        (Kind, Model, SerialNumber, Value, Currency, Country) = device;
        Value = decimal.Round(device.Value, 2);
    }
}
