using System.Security.Cryptography;
using System.Text;

namespace WuzhenPortal.Domain.Press;

/// <summary>
/// A lot that can be repeated by anybody: a secret seed, to which the portal commits by showing its SHA-256 before codes exist, puts the codes in the order of SHA-256(seed followed by code).
/// All hashes are of ASCII text and written in lower-case hexadecimal digits.
/// </summary>
/// <param name="Seed">64 hexadecimal digits.</param>
/// <param name="Commitment">SHA-256 of the seed.</param>
public sealed record PoolLot(string Seed, string Commitment)
{
    /// <summary>Length of a seed and of a hash, in characters.</summary>
    public const int Length = 64;

    public static PoolLot New()
    {
        var seed = RandomNumberGenerator.GetHexString(Length, lowercase: true);
        return new(seed, Hash(seed));
    }

    /// <summary>By which a code stands in the order.</summary>
    public string HashOf(string code) => Hash(Seed + code);

    public IReadOnlyList<T> Order<T>(IEnumerable<T> all, Func<T, string> codeOf) => [.. all.OrderBy(one => HashOf(codeOf(one)), StringComparer.Ordinal)];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
