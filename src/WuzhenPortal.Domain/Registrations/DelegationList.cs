namespace WuzhenPortal.Domain.Registrations;

/// <summary>A list of members as a leader handed it in, kept for the time in which it is read, corrected and brought in.</summary>
public sealed class DelegationList : Entity
{
    public const int CodeLength = 24;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private DelegationList()
    {
    }

    /// <param name="fileName">Null for a list that was pasted.</param>
    /// <param name="rows">The cells, compressed.</param>
    /// <param name="languageCode">Of the mails to those on it.</param>
    public DelegationList(long delegationId, long uploadedBy, string? fileName, byte[] rows, string languageCode, DateTimeOffset now)
    {
        DelegationId = delegationId;
        UploadedBy = uploadedBy;
        FileName = fileName;
        Rows = rows;
        LanguageCode = languageCode;
        Code = RandomCode.Of(CodeLength);
        ExpiresAt = now + Kept;
    }

    public long DelegationId { get; private set; }

    public long UploadedBy { get; private set; }

    /// <summary>Names it in an address; cannot be guessed.</summary>
    public string Code { get; private set; } = "";

    public string? FileName { get; private set; }

    public byte[] Rows { get; private set; } = [];

    public string LanguageCode { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was brought in; set by the database, so that it happens once.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>Keeps the list as it was corrected.</summary>
    public void Correct(byte[] rows) => Rows = rows;
}
