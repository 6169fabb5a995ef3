using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>What a badge's QR code says, signed: a gate with the public key alone can tell a true one. Its bytes are described in <c>docs/badges.md</c>.</summary>
/// <param name="KeyId">Of the key that signed it: eight hexadecimal digits.</param>
/// <param name="Year">Of the summit.</param>
/// <param name="Category">Code.</param>
/// <param name="ExpiresAt">In whole seconds.</param>
public sealed record BadgeToken(string KeyId, int Year, int Number, string Category, DateTimeOffset ExpiresAt)
{
    /// <summary>Longest token as it is written, in characters.</summary>
    public const int MaxLength = 200;

    private const string Prefix = "WZ:";
    private const byte FormatVersion = 1;
    private const int HeadLength = 16;
    private const int SignatureLength = 64;

    /// <summary>The token as it stands in the QR code.</summary>
    public string Sign(ECDsa key)
    {
        var category = Encoding.ASCII.GetBytes(Category);
        var bytes = new byte[HeadLength + category.Length + SignatureLength];
        bytes[0] = FormatVersion;
        Convert.FromHexString(KeyId).CopyTo(bytes, 1);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(5), (ushort)Year);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(7), (uint)Number);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(11), (uint)ExpiresAt.ToUnixTimeSeconds());
        bytes[15] = (byte)category.Length;
        category.CopyTo(bytes, HeadLength);
        var signed = bytes.AsSpan(0, HeadLength + category.Length);
        key.SignData(signed, bytes.AsSpan(signed.Length), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return Prefix + Base45.Write(bytes);
    }

    /// <summary>What a token says; null for one that is not of this format, or that none of the keys signed. Whether it has expired or is void the caller looks up.</summary>
    /// <param name="keyOf">The public key of an id; null where there is none.</param>
    public static BadgeToken? Read(string? token, Func<string, ECDsa?> keyOf)
    {
        if (token is null || token.Length > MaxLength || !token.StartsWith(Prefix, StringComparison.Ordinal) || Base45.Read(token.AsSpan(Prefix.Length)) is not { } bytes
            || bytes.Length < HeadLength + SignatureLength || bytes[0] != FormatVersion || bytes.Length != HeadLength + bytes[15] + SignatureLength)
        {
            return null;
        }

        var signed = bytes.AsSpan(0, bytes.Length - SignatureLength);
        var keyId = Convert.ToHexStringLower(bytes.AsSpan(1, 4));
        return keyOf(keyId)?.VerifyData(signed, bytes.AsSpan(signed.Length), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation) == true
            ? new(
                keyId, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(5)), (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(7)), Encoding.ASCII.GetString(signed[HeadLength..]),
                DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(11))))
            : null;
    }
}
