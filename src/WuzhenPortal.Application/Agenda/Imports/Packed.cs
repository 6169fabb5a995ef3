using System.IO.Compression;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Documents are kept compressed: they are long and repeat themselves.</summary>
internal static class Packed
{
    public static byte[] Of(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Open(byte[] packed)
    {
        using var content = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress))
        {
            brotli.CopyTo(content);
        }

        return content.ToArray();
    }
}
