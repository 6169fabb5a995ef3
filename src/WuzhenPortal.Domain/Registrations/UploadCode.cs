namespace WuzhenPortal.Domain.Registrations;

/// <summary>What stands in the address of something that somebody uploaded; it cannot be guessed.</summary>
public static class UploadCode
{
    /// <summary>In characters.</summary>
    public const int Length = 24;

    public static string New() => RandomCode.Of(Length);
}
