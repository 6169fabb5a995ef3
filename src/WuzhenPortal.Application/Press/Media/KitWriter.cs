using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>One file of a press kit.</summary>
/// <param name="Name">In the archive: readable, unique, without folders.</param>
/// <param name="Sha256">Of the file, in lower-case hexadecimal digits.</param>
public sealed record KitFile(
    string Name, string Code, MediaKind Kind, LocalizedText Title, LocalizedText Caption, LocalizedText AltText, LocalizedText Credit, string? Photographer, MediaLicence Licence, DateOnly Date,
    DateTimeOffset? EmbargoedUntil, int Width, int Height, long Size, string Sha256);

/// <summary>What a press kit holds, as programs read it.</summary>
public sealed record KitManifest(LocalizedText Title, LocalizedText Description, IReadOnlyList<KitFile> Files);

/// <summary>Writes items of the library as one archive: the files, the manifest for programs, and a page of captions in each language.</summary>
public sealed class KitWriter(IMediaFiles files, KitSheets sheets)
{
    /// <summary>Name of the manifest in the archive.</summary>
    public const string ManifestName = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    /// <param name="parts">In their order, each with until when it is under embargo.</param>
    public static KitManifest Manifest(LocalizedText title, LocalizedText description, IEnumerable<(MediaItem Item, DateTimeOffset? HeldUntil)> parts) => new(title, description, [.. parts.Select((part, index) => new KitFile(
        NameOf(part.Item, index), part.Item.Code, part.Item.Kind, part.Item.Title, part.Item.Caption, part.Item.AltText, part.Item.Credit, part.Item.Photographer, part.Item.Licence, part.Item.Day,
        part.HeldUntil, part.Item.Width, part.Item.Height, part.Item.Size, part.Item.Hash))]);

    /// <summary>The manifest as it lies in the archive.</summary>
    public static byte[] Json(KitManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Readable);

    /// <param name="stream">Written from its beginning to its end; it need not be able to go back.</param>
    public async Task WriteAsync(Stream stream, KitManifest manifest, CancellationToken cancel)
    {
        await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        await AddAsync(archive, ManifestName, new MemoryStream(Json(manifest)), CompressionLevel.Optimal, cancel);
        foreach (var language in Language.All)
        {
            await AddAsync(archive, $"captions-{language.Segment}.html", new MemoryStream(Encoding.UTF8.GetBytes(sheets.Of(manifest, language))), CompressionLevel.Optimal, cancel);
        }

        foreach (var file in manifest.Files)
        {
            await using var content = File.OpenRead(PathOf(file) ?? throw new FileNotFoundException(null, file.Name));
            // Pictures are packed already.
            await AddAsync(archive, file.Name, content, CompressionLevel.NoCompression, cancel);
        }
    }

    /// <summary>Where a file lies; null where it does not.</summary>
    internal string? PathOf(KitFile file) => files.PathOf(MediaNames.Original(
        file.Code, Path.GetExtension(file.Name) switch { ".pdf" => MediaFormat.Pdf, ".png" => MediaFormat.Png, ".webp" => MediaFormat.Webp, _ => MediaFormat.Jpeg }));

    /// <summary>Numbered, so that no two are the same on any computer, and cleaned once more of what could lead out of the folder.</summary>
    private static string NameOf(MediaItem item, int index)
    {
        var stem = FileNames.Stem(FileNames.Clean(item.FileName)).TrimStart('.', '-', ' ');
        return string.Create(CultureInfo.InvariantCulture, $"{index + 1:000}-{(stem.Length == 0 ? item.Code : stem)}.{item.Format.Extension()}");
    }

    private static async Task AddAsync(ZipArchive archive, string name, Stream content, CompressionLevel level, CancellationToken cancel)
    {
        await using (content)
        {
            await using var part = await archive.CreateEntry(name, level).OpenAsync(cancel);
            await content.CopyToAsync(part, cancel);
        }
    }
}
