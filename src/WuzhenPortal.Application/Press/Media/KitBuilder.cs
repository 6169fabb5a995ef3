using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>One file of a press kit.</summary>
/// <param name="Name">In the archive: readable, unique, without folders.</param>
/// <param name="Sha256">Of the file, in lower-case hexadecimal digits.</param>
public sealed record KitFile(
    string Name, string Code, MediaKind Kind, LocalizedText Title, LocalizedText Caption, LocalizedText AltText, LocalizedText Credit, string? Photographer, MediaLicence Licence, DateOnly Date,
    DateTimeOffset? EmbargoedUntil, int Width, int Height, long Size, string Sha256);

/// <summary>What a press kit holds, as programs read it.</summary>
public sealed record KitManifest(LocalizedText Title, LocalizedText Description, IReadOnlyList<KitFile> Files);

/// <summary>Makes the press kits that are to be made anew, once each, and keeps them under the hash of what they hold. Two nodes that make the same one write the same file.</summary>
public sealed class KitBuilder(PortalDbContext db, IMediaFiles files, KitSheets sheets, IPublicPages pages, ILogger<KitBuilder> logger)
{
    /// <summary>Name of the manifest in the archive.</summary>
    public const string ManifestName = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    /// <returns>How many were made.</returns>
    public async Task<int> BuildDueAsync(CancellationToken stopping)
    {
        var due = await db.MediaAlbums.AsNoTracking().Where(album => album.OffersKit && album.KitKey == null).OrderBy(album => album.Id)
            .Select(album => new { album.Id, album.Slug, album.Title, album.Description, album.KitRound }).ToListAsync(stopping);
        var built = 0;
        foreach (var album in due)
        {
            var manifest = new KitManifest(album.Title, album.Description, await FilesAsync(album.Id, stopping));
            var json = JsonSerializer.SerializeToUtf8Bytes(manifest, Readable);
            var key = Convert.ToHexStringLower(SHA256.HashData(json));
            if (manifest.Files.Count == 0)
            {
                continue;
            }

            try
            {
                await files.WriteAsync(MediaNames.Kit(key), stream => WriteAsync(stream, manifest, json, stopping), stopping);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(failure, "The press kit of {Album} was not made", album.Slug);
                continue;
            }

            var size = new FileInfo(files.PathOf(MediaNames.Kit(key))!).Length;
            // What changed while it was made has it made again.
            built += await db.MediaAlbums.Where(one => one.Id == album.Id && one.KitRound == album.KitRound).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.KitKey, key).SetProperty(one => one.KitSize, size).SetProperty(one => one.KitFiles, manifest.Files.Count), CancellationToken.None);
        }

        if (built > 0)
        {
            await pages.EvictAsync(CancellationToken.None);
        }

        return built;
    }

    private async Task<IReadOnlyList<KitFile>> FilesAsync(long albumId, CancellationToken cancel)
    {
        var items = await (
            from album in db.MediaAlbums
            where album.Id == albumId
            from part in album.Items
            join item in db.MediaItems on part.MediaItemId equals item.Id
            where item.Status == MediaStatus.Published && item.State == MediaState.Ready && item.Kind != MediaKind.Video
            orderby part.Position
            select item).AsNoTracking().ToListAsync(cancel);
        return [.. items.Select((item, index) => new KitFile(
            NameOf(item, index), item.Code, item.Kind, item.Title, item.Caption, item.AltText, item.Credit, item.Photographer, item.Licence, item.Day,
            item.EmbargoedUntil, item.Width, item.Height, item.Size, item.Hash))];
    }

    /// <summary>Numbered, so that no two are the same on any computer, and cleaned once more of what could lead out of the folder.</summary>
    private static string NameOf(MediaItem item, int index)
    {
        var stem = FileNames.Stem(FileNames.Clean(item.FileName)).TrimStart('.', '-', ' ');
        return string.Create(CultureInfo.InvariantCulture, $"{index + 1:000}-{(stem.Length == 0 ? item.Code : stem)}.{item.Format.Extension()}");
    }

    private async Task WriteAsync(Stream stream, KitManifest manifest, byte[] json, CancellationToken cancel)
    {
        await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        await AddAsync(archive, ManifestName, new MemoryStream(json), CompressionLevel.Optimal, cancel);
        foreach (var language in Language.All)
        {
            await AddAsync(archive, $"captions-{language.Segment}.html", new MemoryStream(Encoding.UTF8.GetBytes(sheets.Of(manifest, language))), CompressionLevel.Optimal, cancel);
        }

        foreach (var file in manifest.Files)
        {
            var format = Path.GetExtension(file.Name) switch { ".pdf" => MediaFormat.Pdf, ".png" => MediaFormat.Png, ".webp" => MediaFormat.Webp, _ => MediaFormat.Jpeg };
            await using var content = File.OpenRead(files.PathOf(MediaNames.Original(file.Code, format)) ?? throw new FileNotFoundException(null, file.Name));
            // Pictures are packed already.
            await AddAsync(archive, file.Name, content, CompressionLevel.NoCompression, cancel);
        }
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
