using System.Security.Cryptography;

namespace WuzhenPortal.Domain.Speakers;

/// <summary>A picture of somebody, under the hash of its content: profiles and releases name it by that, and it never changes.</summary>
public sealed class Portrait : Entity
{
    /// <summary>Length of <see cref="Hash"/>, in characters.</summary>
    public const int HashLength = 64;

    private Portrait()
    {
    }

    /// <param name="content">A JPEG as the portal made it.</param>
    public Portrait(byte[] content, DateTimeOffset now)
    {
        Content = content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(content));
        AddedAt = now;
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    public byte[] Content { get; private set; } = [];

    public DateTimeOffset AddedAt { get; private set; }
}
