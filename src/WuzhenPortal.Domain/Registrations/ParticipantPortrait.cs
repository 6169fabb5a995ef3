namespace WuzhenPortal.Domain.Registrations;

/// <summary>The picture of a person taking part, for the badge and for whoever reviews the registration. One a registration.</summary>
public sealed class ParticipantPortrait : Root, IAudited
{
    /// <summary>In pixels; three to four, as on badges and visas.</summary>
    public const int Width = 600;

    /// <summary>In pixels.</summary>
    public const int Height = 800;

    private ParticipantPortrait()
    {
    }

    /// <param name="registration">Saved already.</param>
    public ParticipantPortrait(Registration registration) => (RegistrationId, Reference) = (registration.Id, registration.Reference);

    public long RegistrationId { get; private set; }

    /// <summary>Of the registration; it never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>By which its address names it; a new picture has a new one.</summary>
    public string Code { get; private set; } = "";

    /// <summary>A JPEG as the portal drew it.</summary>
    [Personal]
    public byte[] Content { get; private set; } = [];

    /// <summary>When this picture came.</summary>
    public DateTimeOffset CroppedAt { get; private set; }

    string IAudited.AuditName => Reference;

    /// <param name="content">A JPEG of <see cref="Width"/> by <see cref="Height"/> as the portal drew it.</param>
    public void Show(byte[] content, DateTimeOffset now)
    {
        Content = content;
        Code = UploadCode.New();
        CroppedAt = now;
    }
}
