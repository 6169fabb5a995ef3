namespace WuzhenPortal.Persistence.Configurations;

internal static class Lengths
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public const int Country = 2;

    /// <summary>A language code such as <c>zh-Hans</c>.</summary>
    public const int LanguageCode = 16;

    /// <summary>An address of another site.</summary>
    public const int Address = 500;

    /// <summary>The longest there is: <c>nvarchar(max)</c> on SQL Server.</summary>
    public const int Unbounded = 1_000_000_000;
}
