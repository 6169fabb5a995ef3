namespace WuzhenPortal.Domain.Registrations;

/// <summary>Where a registration stands.</summary>
public enum RegistrationStatus
{
    Draft,
    Submitted,
    UnderReview,
    InformationRequested,
    Approved,
    Declined,
    Withdrawn,
}
