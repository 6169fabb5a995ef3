namespace WuzhenPortal.Domain.Agenda;

/// <summary>An agenda of another system, kept for the time in which somebody reads what it would change and decides.</summary>
public sealed class AgendaUpload : Entity
{
    public const int CodeLength = 24;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private AgendaUpload()
    {
    }

    /// <param name="summitId">Into whose agenda it shall go.</param>
    /// <param name="uploadedBy">Who may open it; null for the program itself.</param>
    /// <param name="fileName">As its sender called it.</param>
    /// <param name="content">The document, compressed.</param>
    /// <param name="now">When it came.</param>
    public AgendaUpload(long summitId, long? uploadedBy, string fileName, byte[] content, DateTimeOffset now)
    {
        SummitId = summitId;
        UploadedBy = uploadedBy;
        FileName = fileName;
        Content = content;
        Code = RandomCode.Of(CodeLength);
        ExpiresAt = now + Kept;
    }

    public long SummitId { get; private set; }

    public long? UploadedBy { get; private set; }

    /// <summary>Names it in an address; cannot be guessed.</summary>
    public string Code { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public byte[] Content { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }
}
