using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace WuzhenPortal.Web.Reading;

/// <summary>Names a document by its own content, so that who has it already gets 304.</summary>
internal static class ContentTag
{
    /// <summary>Weak: the same document may travel compressed.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> document) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(document).AsSpan(0, 12))}\"", isWeak: true);
}
