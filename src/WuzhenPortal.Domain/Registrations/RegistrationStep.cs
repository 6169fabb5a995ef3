namespace WuzhenPortal.Domain.Registrations;

/// <summary>One step in the life of a registration: who, when, why.</summary>
public sealed class RegistrationStep : Entity
{
    public required RegistrationStatus Status { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Account of the person or registrar who did it.</summary>
    public required long By { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A registration reached another status.</summary>
public sealed record RegistrationAdvanced(Registration Registration, RegistrationStatus Status, string? Reason) : IDomainEvent;
