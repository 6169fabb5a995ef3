namespace WuzhenPortal.Domain.Registrations;

/// <summary>What a document is for.</summary>
public enum DocumentKind
{
    /// <summary>The page of the passport with the picture.</summary>
    PassportPage,

    /// <summary>By which an editor's office says that it sends this journalist.</summary>
    AssignmentLetter,

    /// <summary>Anything else that a registrar asked for.</summary>
    Other,

    /// <summary>The answer to a question of the form, which keeps its code.</summary>
    Answer,
}

/// <summary>A file that was taken in for a registration: sealed on the disk, and to be kept.</summary>
/// <param name="File">Under which name the portal keeps it; no two uploads share one.</param>
/// <param name="FileName">As people see it, with the ending that its content asks for.</param>
/// <param name="MediaType">As its content says.</param>
/// <param name="Size">In bytes, as it was sent.</param>
/// <param name="Sha256">Of its content, in lower-case hexadecimal digits.</param>
public sealed record DocumentContent(string File, string FileName, string MediaType, long Size, string Sha256);

/// <summary>A document that a person hands in with the registration, such as the page of the passport.</summary>
public sealed class RegistrationDocument : Root, IAudited
{
    /// <summary>Longest name of a file, in characters.</summary>
    public const int FileNameLength = 100;

    /// <summary>Length of <see cref="Sha256"/>, in characters.</summary>
    public const int HashLength = 64;

    /// <summary>Most of one registration.</summary>
    public const int Most = 10;

    private RegistrationDocument()
    {
    }

    /// <param name="registration">Saved already.</param>
    public RegistrationDocument(Registration registration, DocumentKind kind, DocumentContent content, DateTimeOffset now)
    {
        RegistrationId = registration.Id;
        Reference = registration.Reference;
        Code = UploadCode.New();
        Kind = kind;
        Replace(content, now);
    }

    public long RegistrationId { get; private set; }

    /// <summary>Of the registration; it never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>By which its address names it.</summary>
    public string Code { get; private set; } = "";

    public DocumentKind Kind { get; private set; }

    /// <summary>See <see cref="DocumentContent"/>.</summary>
    public string File { get; private set; } = "";

    [Personal]
    public string FileName { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    /// <summary>In bytes, as it was sent.</summary>
    public long Size { get; private set; }

    [Personal]
    public string Sha256 { get; private set; } = "";

    /// <summary>When this content came.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    string IAudited.AuditName => Reference;

    /// <summary>A better copy of the same document; its address stays.</summary>
    public void Replace(DocumentContent content, DateTimeOffset now)
    {
        File = content.File;
        FileName = content.FileName;
        MediaType = content.MediaType;
        Size = content.Size;
        Sha256 = content.Sha256;
        UploadedAt = now;
    }
}
