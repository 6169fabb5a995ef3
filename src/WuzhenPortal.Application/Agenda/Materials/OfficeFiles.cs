using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>Looks into slides, texts and tables, which are zip archives: at their list of contents, and at the one part that says what they are. Nothing else is unpacked.</summary>
internal static class OfficeFiles
{
    /// <summary>More parts than any presentation has.</summary>
    private const int MostParts = 5_000;

    /// <summary>Longest list of contents, in bytes.</summary>
    private const int MostContents = 2 * 1024 * 1024;

    /// <summary>What the whole may be when it is unpacked, in bytes.</summary>
    private const long MostUnpacked = 1024L * 1024 * 1024;

    /// <summary>How many times its size a part may become; text seldom shrinks to less than a twentieth.</summary>
    private const int MostTimes = 200;

    /// <summary>Small parts may be as empty as they like, in bytes.</summary>
    private const int Harmless = 1024 * 1024;

    private const int EndLength = 22;
    private const int EntryLength = 46;

    private static readonly (string Type, MaterialKind Kind)[] Main =
    [
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", MaterialKind.Pptx),
        ("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", MaterialKind.Pptx),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", MaterialKind.Docx),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", MaterialKind.Xlsx),
    ];

    /// <summary>An OpenDocument file begins with its kind, not compressed.</summary>
    private static readonly byte[] OdpStart = [.. "mimetypeapplication/vnd.oasis.opendocument.presentation"u8];

    /// <returns>Null for another archive, one with programs in it, or one that would burst.</returns>
    public static MaterialKind? Recognise(Stream file, byte[] head)
    {
        if (Contents(file) is not { } names || names.Any(IsProgram))
        {
            return null;
        }

        return head.AsSpan(30).StartsWith(OdpStart) && names.Contains("content.xml") ? MaterialKind.Odp
            : names.Contains("[Content_Types].xml") ? OfTypes(file) : null;
    }

    /// <summary>The names of its parts, by its own list; null where the list is not in order.</summary>
    internal static HashSet<string>? Contents(Stream file)
    {
        var tailAt = Math.Max(0, file.Length - EndLength - ushort.MaxValue);
        var tail = FileKinds.Read(file, tailAt, EndLength + ushort.MaxValue).AsSpan();
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return null;
        }

        int parts = BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]), start = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        // The list stands right before the end, which is the end: then there is no other list that another reader would find.
        return parts is > 0 and <= MostParts && length <= MostContents && start + length == tailAt + end
            && end + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 20)..]) == tail.Length
            ? Names(FileKinds.Read(file, start, (int)length), parts, start) : null;
    }

    private static HashSet<string>? Names(ReadOnlySpan<byte> list, int parts, long room)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        long packedSum = 0, unpackedSum = 0;
        for (var part = 0; part < parts; part++)
        {
            if (list.Length < EntryLength || !list.StartsWith("PK\x01\x02"u8))
            {
                return null;
            }

            long packed = BinaryPrimitives.ReadUInt32LittleEndian(list[20..]), unpacked = BinaryPrimitives.ReadUInt32LittleEndian(list[24..]);
            int name = BinaryPrimitives.ReadUInt16LittleEndian(list[28..]), rest = BinaryPrimitives.ReadUInt16LittleEndian(list[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(list[32..]);
            if (list.Length < EntryLength + name + rest || (unpacked > Harmless && unpacked / MostTimes > packed)
                || !names.Add(Encoding.UTF8.GetString(list.Slice(EntryLength, name))))
            {
                return null;
            }

            packedSum += packed;
            unpackedSum += unpacked;
            list = list[(EntryLength + name + rest)..];
        }

        // Parts that lie over each other would add up to more than there is room for.
        return list.IsEmpty && packedSum <= room && unpackedSum <= MostUnpacked ? names : null;
    }

    private static bool IsProgram(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static MaterialKind? OfTypes(Stream file)
    {
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            using var types = archive.GetEntry("[Content_Types].xml")!.Open();
            using var xml = XmlReader.Create(types, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Harmless });
            MaterialKind? kind = null;
            while (xml.Read())
            {
                var type = xml is { NodeType: XmlNodeType.Element, LocalName: "Override" } ? xml.GetAttribute("ContentType") : null;
                kind = type is null ? kind : Main.Where(main => main.Type == type).Select(main => (MaterialKind?)main.Kind).FirstOrDefault() ?? kind;
            }

            return kind;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return null;
        }
    }
}
