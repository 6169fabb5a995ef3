using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Application.Publications;

/// <summary>Tells by its content whether a file is a PDF or an EPUB, and nothing besides. What its name or its sender says of it counts for nothing.</summary>
public static class PublicationKinds
{
    /// <summary>An EPUB is an archive that begins with its kind, not compressed.</summary>
    private static readonly byte[] EpubStart = [.. "mimetypeapplication/epub+zip"u8];

    /// <summary>In which the end of an archive is looked for: its longest remark, and its end.</summary>
    private const int TailLength = ushort.MaxValue + 22;

    private const int HeadLength = 1024;

    private const int NameAt = 30;

    /// <param name="file">One that can be searched.</param>
    /// <returns>Null for what the shelf does not take.</returns>
    public static PublicationFileKind? Recognise(Stream file)
    {
        var head = FileKinds.Read(file, 0, HeadLength);
        if (head.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return head.AsSpan(Math.Min(NameAt, head.Length)).StartsWith(EpubStart) && OfficeFiles.Contents(file) is { } parts && parts.Contains("META-INF/container.xml") ? PublicationFileKind.Epub : null;
        }

        return FileKinds.Recognise(file) == MaterialKind.Pdf && !IsArchiveToo(file) ? PublicationFileKind.Pdf : null;
    }

    /// <summary>The ending by which computers know what opens it.</summary>
    public static string Extension(this PublicationFileKind kind) => kind == PublicationFileKind.Epub ? ".epub" : ".pdf";

    public static string ContentType(this PublicationFileKind kind) => kind == PublicationFileKind.Epub ? "application/epub+zip" : "application/pdf";

    /// <summary>A clean name with the ending that its content asks for.</summary>
    public static string NameFor(string clean, PublicationFileKind kind)
    {
        var stem = FileNames.Stem(clean);
        var most = PublicationFile.FileNameLength - kind.Extension().Length;
        return (stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)].TrimEnd()) + kind.Extension();
    }

    /// <summary>Whether a program that looks for an archive would find one in it.</summary>
    private static bool IsArchiveToo(Stream file) => FileKinds.Read(file, Math.Max(0, file.Length - TailLength), TailLength).AsSpan().IndexOf("PK\x05\x06"u8) >= 0;
}
