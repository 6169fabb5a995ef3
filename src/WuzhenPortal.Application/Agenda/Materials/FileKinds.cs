using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>Tells by its content what a file is. What its name or its sender says of it counts for nothing.</summary>
public static class FileKinds
{
    /// <summary>A PDF ends with where its table of contents is; writers put little behind that.</summary>
    private const int TailLength = 2048;

    private const int HeadLength = 1024;

    private static readonly string[] Markup = ["<html", "<script", "<!doctype", "<svg", "<body"];

    /// <param name="file">One that can be searched.</param>
    /// <returns>Null for what the portal does not take.</returns>
    public static MaterialKind? Recognise(Stream file)
    {
        var head = Read(file, 0, HeadLength);
        return head switch
        {
            _ when head.AsSpan().StartsWith("%PDF-1."u8) || head.AsSpan().StartsWith("%PDF-2."u8) => IsWholePdf(file, head) ? MaterialKind.Pdf : null,
            _ when head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8]) => MaterialKind.Png,
            [0xFF, 0xD8, 0xFF, ..] => MaterialKind.Jpeg,
            _ when head.Length > 16 && head.AsSpan().StartsWith("RIFF"u8) && head.AsSpan(8).StartsWith("WEBPVP8"u8) => MaterialKind.Webp,
            _ when head.AsSpan().StartsWith("PK\x03\x04"u8) => OfficeFiles.Recognise(file, head),
            _ => null,
        };
    }

    /// <summary>The ending by which computers know what opens it.</summary>
    public static string Extension(this MaterialKind kind) => kind switch
    {
        MaterialKind.Pdf => ".pdf",
        MaterialKind.Pptx => ".pptx",
        MaterialKind.Docx => ".docx",
        MaterialKind.Xlsx => ".xlsx",
        MaterialKind.Odp => ".odp",
        MaterialKind.Png => ".png",
        MaterialKind.Jpeg => ".jpg",
        MaterialKind.Webp => ".webp",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string ContentType(this MaterialKind kind) => kind switch
    {
        MaterialKind.Pdf => "application/pdf",
        MaterialKind.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        MaterialKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MaterialKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MaterialKind.Odp => "application/vnd.oasis.opendocument.presentation",
        MaterialKind.Png => "image/png",
        MaterialKind.Jpeg => "image/jpeg",
        MaterialKind.Webp => "image/webp",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static byte[] Read(Stream file, long from, int most)
    {
        var bytes = new byte[(int)Math.Clamp(file.Length - from, 0, most)];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Not cut off, and no page that only begins like a PDF.</summary>
    private static bool IsWholePdf(Stream file, byte[] head)
    {
        var tail = Read(file, Math.Max(0, file.Length - TailLength), TailLength).AsSpan();
        var start = System.Text.Encoding.Latin1.GetString(head);
        return tail.IndexOf("startxref"u8) >= 0 && tail.IndexOf("%%EOF"u8) >= 0 && !Markup.Any(word => start.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
