using System.Security.Cryptography;

namespace WuzhenPortal.Domain;

/// <summary>Random letters and digits for addresses and links: small, and none that looks like another.</summary>
public static class RandomCode
{
    /// <summary>Of which codes are made.</summary>
    public const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="length">In characters; with 20 and more it cannot be guessed.</param>
    public static string Of(int length) => RandomNumberGenerator.GetString(Letters, length);
}
