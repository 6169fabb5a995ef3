namespace WuzhenPortal.Domain.Agenda;

/// <summary>What a material is, as its content says.</summary>
public enum MaterialKind
{
    Pdf,
    Pptx,
    Docx,
    Xlsx,
    Odp,
    Png,
    Jpeg,
    Webp,
}

/// <summary>Who may fetch a material.</summary>
public enum MaterialAccess
{
    Everybody,

    /// <summary>People with an approved registration.</summary>
    Registered,

    /// <summary>People with a seat in the session, or in the sub-forum it belongs to.</summary>
    Seated,

    /// <summary>Anybody on the staff.</summary>
    Staff,
}

/// <summary>A file that was taken in and is to be kept.</summary>
/// <param name="File">Under which name the portal keeps it; no two uploads share one.</param>
/// <param name="FileName">As people see it, with the ending that its content asks for.</param>
/// <param name="Hash">SHA-256 of its content in lower-case hexadecimal digits.</param>
public sealed record MaterialContent(string File, string FileName, MaterialKind Kind, long Size, string Hash);

/// <summary>A file that belongs to a session: slides, a paper, a picture. A fact beside the release, so that slides of the last minute need none.</summary>
public sealed class SessionMaterial : Root, IAudited
{
    /// <summary>Length of <see cref="Code"/>, in characters.</summary>
    public const int CodeLength = 24;

    /// <summary>Longest name of a file, in characters.</summary>
    public const int FileNameLength = 100;

    /// <summary>Length of a SHA-256, in hexadecimal digits.</summary>
    public const int HashLength = 64;

    private SessionMaterial()
    {
    }

    /// <param name="session">Saved already.</param>
    /// <param name="addedBy">Null for the portal itself.</param>
    public SessionMaterial(Session session, int position, MaterialContent content, long? addedBy, DateTimeOffset now)
    {
        SummitId = session.SummitId;
        SessionId = session.Id;
        Slug = session.Slug;
        Code = RandomCode.Of(CodeLength);
        Position = position;
        AddedBy = addedBy;
        Replace(content, now);
    }

    public long SummitId { get; private set; }

    public long SessionId { get; private set; }

    /// <summary>Of the session; it never changes.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>By which its address names it; it cannot be guessed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>In order of their listing.</summary>
    public int Position { get; private set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Of what is written in it; null for a picture without words.</summary>
    public string? LanguageCode { get; private set; }

    public MaterialAccess Access { get; private set; }

    /// <summary>Before this only those see it who make the agenda; null where there is nothing to wait for.</summary>
    public DateTimeOffset? EmbargoUntil { get; private set; }

    /// <summary>See <see cref="MaterialContent"/>.</summary>
    public string File { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public MaterialKind Kind { get; private set; }

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>When this content came.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    public long? AddedBy { get; private set; }

    /// <summary>How often it was fetched; counted by the database alone.</summary>
    public int Downloads { get; private set; }

    string IAudited.AuditName => $"{Slug} · {FileName}";

    /// <param name="languageCode">Null for a picture without words.</param>
    /// <param name="embargoUntil">Null where there is nothing to wait for.</param>
    public void Describe(LocalizedText name, string? languageCode, MaterialAccess access, DateTimeOffset? embargoUntil)
    {
        RuleViolation.Unless(!name.IsEmpty, "Agenda.Materials.NameMissing");
        Name = name;
        LanguageCode = languageCode;
        Access = access;
        EmbargoUntil = embargoUntil;
    }

    /// <summary>A new version of the file: name, address and access stay.</summary>
    public void Replace(MaterialContent content, DateTimeOffset now)
    {
        File = content.File;
        FileName = content.FileName;
        Kind = content.Kind;
        Size = content.Size;
        Hash = content.Hash;
        UploadedAt = now;
    }

    public void MoveTo(int position) => Position = position;

    /// <summary>Whether it is not to be seen yet.</summary>
    public bool IsEmbargoed(DateTimeOffset now) => EmbargoUntil > now;
}
