namespace WuzhenPortal.Domain.Publications;

/// <summary>What a file of a publication is, as its content says.</summary>
public enum PublicationFileKind
{
    Pdf,
    Epub,
}

/// <summary>A file of a publication that was taken in and is to be kept.</summary>
/// <param name="File">Under which name the portal keeps it; no two uploads share one.</param>
/// <param name="FileName">As people see it, with the ending that its content asks for.</param>
/// <param name="Sha256">Of its content, in lower-case hexadecimal digits.</param>
public sealed record PublicationContent(string File, string FileName, PublicationFileKind Kind, long Size, string Sha256);

/// <summary>One version of a publication, or a chapter of it, in one language, as a file. Its content never changes: what is corrected is a new version.</summary>
public sealed class PublicationFile : Root, IAudited
{
    /// <summary>Length of <see cref="Code"/>, in characters.</summary>
    public const int CodeLength = 24;

    /// <summary>Longest name of a file, in characters.</summary>
    public const int FileNameLength = 100;

    /// <summary>Length of a SHA-256, in hexadecimal digits.</summary>
    public const int Sha256Length = 64;

    private PublicationFile()
    {
    }

    /// <param name="chapter">Null for the whole.</param>
    public PublicationFile(Publication publication, PublicationVersion version, PublicationChapter? chapter, string languageCode, PublicationContent content, DateTimeOffset now)
    {
        PublicationId = publication.Id;
        PublicationVersionId = version.Id;
        PublicationChapterId = chapter?.Id;
        LanguageCode = languageCode;
        Code = RandomCode.Of(CodeLength);
        (File, FileName, Kind, Size, Sha256) = content;
        UploadedAt = now;
    }

    public long PublicationId { get; private set; }

    public long PublicationVersionId { get; private set; }

    /// <summary>Null for the whole.</summary>
    public long? PublicationChapterId { get; private set; }

    /// <summary>Of what is written in it.</summary>
    public string LanguageCode { get; private set; } = "";

    /// <summary>By which its address names it; it cannot be guessed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>See <see cref="PublicationContent"/>.</summary>
    public string File { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public PublicationFileKind Kind { get; private set; }

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>How often it was fetched; counted by the database alone.</summary>
    public int Downloads { get; private set; }

    string IAudited.AuditName => FileName;
}
