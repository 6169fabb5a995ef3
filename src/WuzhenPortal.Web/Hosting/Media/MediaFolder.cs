using System.Security.Cryptography;
using SkiaSharp;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Hosting.Media;

/// <summary>Keeps the files of the media library in the data folder, which nodes share: each under the code of its item, written whole to the disk before it has its name.</summary>
internal sealed class MediaFolder(PortalSettings settings, TimeProvider clock, ILogger<MediaFolder> logger) : IMediaFiles
{
    /// <summary>Where archives have their table of contents: with the longest comment that they may have.</summary>
    private const int ArchiveTail = 65_557;

    private readonly KeptFolder folder = new(Path.Combine(settings.DataFolder, "media"), clock, logger);

    public async Task<IncomingMedia> ReceiveAsync(string fileName, Stream content, CancellationToken cancel)
    {
        var (name, code) = (FileNames.Clean(fileName), RandomCode.Of(MediaItem.CodeLength));
        string? unfinished = null;
        try
        {
            unfinished = folder.Unfinished(code);
            var (fault, known, facts) = await WriteAsync(unfinished, name, content, cancel);
            if (fault is not null)
            {
                return new(name, fault);
            }

            // A document is fetched as it came; a picture is drawn anew first.
            var file = known!.Format == MediaFormat.Pdf ? MediaNames.Original(code, known.Format) : MediaNames.Upload(code);
            folder.Finish(unfinished, file);
            return new(name, code, known, facts, () => Remove([file]));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogError(failure, "A file of the media library could not be written to the data folder");
            return new(name, "Press.Media.NotStored");
        }
        finally
        {
            if (unfinished is not null)
            {
                folder.Delete(unfinished);
            }
        }
    }

    public MediaDrawn? Draw(string code, string fileName, CancellationToken stopping)
    {
        if (PathOf(MediaNames.Upload(code)) is not { } upload)
        {
            return null;
        }

        var drawn = SkiaPictures.Draw(upload, (width, format, data) => Keep(width is { } wide ? MediaNames.Picture(code, wide, format.Extension()) : MediaNames.Original(code, format), data), stopping);
        if (drawn is not { } done)
        {
            return null;
        }

        using var whole = File.OpenRead(folder.PathIn(MediaNames.Original(code, done.Format)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(whole));
        return new(done.Widths, new(Named(fileName, done.Format), done.Format, whole.Length, hash, done.Width, done.Height));
    }

    public string? PathOf(string file) => folder.PathIn(file) is var path && File.Exists(path) ? path : null;

    public async Task WriteAsync(string file, Func<Stream, Task> write, CancellationToken cancel)
    {
        if (PathOf(file) is not null)
        {
            // It may be old, and was nobody's until now: the sweep is to pass it by.
            folder.Date(file, clock.GetUtcNow());
            return;
        }

        var unfinished = folder.Unfinished(KeptFolder.NewName());
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                await write(stream);
                await stream.FlushAsync(cancel);
                stream.Flush(flushToDisk: true);
            }

            Finish(unfinished, file);
        }
        finally
        {
            folder.Delete(unfinished);
        }
    }

    public IReadOnlyList<string> Before(DateTimeOffset time) => folder.Before(time);

    public void Remove(IEnumerable<string> files) => folder.Remove(files);

    /// <summary>Writes no more than may come in, and looks at what it is.</summary>
    private static async Task<(string? Fault, MediaContent? Content, MediaFacts Facts)> WriteAsync(string path, string name, Stream content, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        if (await KeptFolder.WriteAsync(file, content, IncomingMedia.MaxSize, cancel) is not { } hash)
        {
            return ("Press.Media.TooLarge", null, MediaFacts.None);
        }

        if (file.Length == 0)
        {
            return ("Press.Media.FileEmpty", null, MediaFacts.None);
        }

        if (FormatOf(file) is not { } format || IsArchiveToo(file))
        {
            return ("Press.Media.NotTaken", null, MediaFacts.None);
        }

        var (width, height) = (0, 0);
        if (format != MediaFormat.Pdf)
        {
            if (SkiaPictures.Measure(file) is not { } measured)
            {
                return ("Press.Media.NotTaken", null, MediaFacts.None);
            }

            (width, height) = measured;
            if ((long)width * height > IncomingMedia.MostPixels)
            {
                return ("Press.Media.TooManyPixels", null, MediaFacts.None);
            }
        }

        file.Flush(flushToDisk: true);
        var known = new MediaContent(Named(name, format), format, file.Length, hash, width, height);
        return (null, known, format == MediaFormat.Pdf ? MediaFacts.None : PictureFacts.Of(file));
    }

    private static MediaFormat? FormatOf(FileStream file) => FileKinds.Recognise(file) switch
    {
        MaterialKind.Jpeg => MediaFormat.Jpeg,
        MaterialKind.Png => MediaFormat.Png,
        MaterialKind.Webp => MediaFormat.Webp,
        MaterialKind.Pdf => MediaFormat.Pdf,
        _ => null,
    };

    /// <summary>Whether another program would take the same file for an archive: nobody who means well makes one.</summary>
    private static bool IsArchiveToo(FileStream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, ArchiveTail)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().LastIndexOf("PK\x05\x06"u8) >= 0;
    }

    private static string Named(string name, MediaFormat format)
    {
        var (stem, ending) = (FileNames.Stem(name), $".{format.Extension()}");
        var most = MediaItem.FileNameLength - ending.Length;
        return (stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)].TrimEnd()) + ending;
    }

    private void Keep(string file, SKData data)
    {
        if (PathOf(file) is not null)
        {
            return;
        }

        var unfinished = folder.Unfinished(KeptFolder.NewName());
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                data.SaveTo(stream);
                stream.Flush(flushToDisk: true);
            }

            Finish(unfinished, file);
        }
        finally
        {
            folder.Delete(unfinished);
        }
    }

    private void Finish(string unfinished, string file)
    {
        try
        {
            folder.Finish(unfinished, file);
        }
        catch (IOException) when (PathOf(file) is not null)
        {
            // Another node was quicker with the same.
        }
    }
}
