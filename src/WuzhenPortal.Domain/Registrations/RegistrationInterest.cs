namespace WuzhenPortal.Domain.Registrations;

/// <summary>That a person would like to attend a sub-forum.</summary>
public sealed class RegistrationInterest : Entity, IAuditedPart
{
    public required long SubForumId { get; init; }

    string IAuditedPart.AuditText => $"{SubForumId}";
}
