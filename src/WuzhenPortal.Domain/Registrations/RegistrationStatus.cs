namespace WuzhenPortal.Domain.Registrations;

/// <summary>Where a registration stands.</summary>
public enum RegistrationStatus
{
    Draft,
    Submitted,
    UnderReview,
    InformationRequested,
    Approved,

    /// <summary>Accepted, and waiting for a place in a full category.</summary>
    Waitlisted,

    Declined,
    Withdrawn,
}
