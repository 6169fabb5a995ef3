namespace WuzhenPortal.Domain.Registrations;

/// <summary>A secret that must outlive the turning of the portal's keys, encrypted by them.</summary>
public sealed class SealedKey : Entity
{
    /// <summary>Longest encrypted secret, in characters.</summary>
    public const int ValueLength = 1000;

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>Encrypted.</summary>
    public required string Value { get; init; }
}
