using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SkiaSharp;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Keeps documents of registrations in the data folder, sealed with the portal's keys, each under letters of its own for which alone its seal opens.</summary>
internal sealed class DocumentFolder(PortalSettings settings, IDataProtectionProvider protection, TimeProvider clock, ILogger<DocumentFolder> logger) : IDocumentFiles
{
    private const string Purpose = "WuzhenPortal.Registrations.Document";

    /// <summary>A picture with more is a burden for whoever opens it.</summary>
    private const long MostPixels = 120_000_000;

    private static readonly MaterialKind[] Taken = [MaterialKind.Pdf, MaterialKind.Jpeg, MaterialKind.Png];

    private readonly KeptFolder folder = new(Path.Combine(settings.DataFolder, "documents"), clock, logger);

    public async Task<IncomingDocument> ReceiveAsync(string fileName, Stream content, CancellationToken cancel)
    {
        string? unfinished = null;
        try
        {
            if (await ReadAsync(content, cancel) is not { } plain)
            {
                return new("Registrations.Documents.TooLarge");
            }

            if (plain.Length == 0)
            {
                return new("Registrations.Documents.Empty");
            }

            if (Recognise(plain) is not { } kind)
            {
                return new("Registrations.Documents.NotTaken");
            }

            var own = KeptFolder.NewName();
            unfinished = folder.Unfinished(own);
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(protection.CreateProtector(Purpose, own).Protect(plain), cancel);
                file.Flush(flushToDisk: true);
            }

            folder.Finish(unfinished, own);
            return new(
                new DocumentContent(own, FileNames.For(FileNames.Clean(fileName), kind), kind.ContentType(), plain.Length, Convert.ToHexStringLower(SHA256.HashData(plain))),
                () => Remove([own]));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogError(failure, "A document could not be written to the data folder");
            return new("Registrations.Documents.NotStored");
        }
        finally
        {
            if (unfinished is not null)
            {
                folder.Delete(unfinished);
            }
        }
    }

    public async Task<byte[]?> ReadAsync(string file, CancellationToken cancel)
    {
        try
        {
            return protection.CreateProtector(Purpose, file).Unprotect(await File.ReadAllBytesAsync(folder.PathIn(file), cancel));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Identity documents are not kept a day longer than wished: the next sweep takes it, if its record is gone by then.</summary>
    public void LetGo(string file) => folder.Date(file, DateTimeOffset.UnixEpoch);

    public IReadOnlyList<string> Before(DateTimeOffset time) => folder.Before(time);

    public void Remove(IEnumerable<string> files) => folder.Remove(files);

    /// <summary>No more than may come in; null for more.</summary>
    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancel)
    {
        using var plain = new MemoryStream();
        var block = new byte[81_920];
        for (int read; (read = await content.ReadAsync(block, cancel)) > 0;)
        {
            if (plain.Length + read > IncomingDocument.MaxSize)
            {
                return null;
            }

            plain.Write(block, 0, read);
        }

        return plain.ToArray();
    }

    /// <summary>By its content alone. Of a picture, the head must be in order; it is not unpacked.</summary>
    private static MaterialKind? Recognise(byte[] plain)
    {
        using var stream = new MemoryStream(plain);
        if (FileKinds.Recognise(stream) is not { } kind || !Taken.Contains(kind))
        {
            return null;
        }

        if (kind == MaterialKind.Pdf)
        {
            return kind;
        }

        using var data = SKData.CreateCopy(plain);
        using var codec = SKCodec.Create(data);
        return codec is not null && (long)codec.Info.Width * codec.Info.Height <= MostPixels ? kind : null;
    }
}
