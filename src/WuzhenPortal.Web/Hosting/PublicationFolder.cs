using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Keeps the files of publications in the data folder, which nodes share: each under the hash of its content and some letters of its own, written whole to the disk before it has its name.</summary>
internal sealed class PublicationFolder(PortalSettings settings, TimeProvider clock, ILogger<PublicationFolder> logger) : IPublicationFiles
{
    private readonly KeptFolder folder = new(Path.Combine(settings.DataFolder, "publications"), clock, logger);

    public async Task<IncomingPublication> ReceiveAsync(string fileName, Stream content, CancellationToken cancel)
    {
        var own = KeptFolder.NewName();
        string? unfinished = null;
        try
        {
            unfinished = folder.Unfinished(own);
            var (fault, kind, size, hash) = await WriteAsync(unfinished, content, cancel);
            if (fault is not null)
            {
                return new(fault);
            }

            var file = $"{hash}-{own}";
            folder.Finish(unfinished, file);
            return new(new PublicationContent(file, PublicationKinds.NameFor(FileNames.Clean(fileName), kind), kind, size, hash), () => Remove([file]));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogError(failure, "A publication could not be written to the data folder");
            return new("Publications.Desk.NotStored");
        }
        finally
        {
            if (unfinished is not null)
            {
                folder.Delete(unfinished);
            }
        }
    }

    public string? PathOf(string file) => folder.PathIn(file) is var path && File.Exists(path) ? path : null;

    public void LetGo(string file) => folder.Date(file, clock.GetUtcNow());

    public IReadOnlyList<string> Before(DateTimeOffset time) => folder.Before(time);

    public void Remove(IEnumerable<string> files) => folder.Remove(files);

    /// <summary>Writes no more than may come in, and looks at what it is.</summary>
    private static async Task<(string? Fault, PublicationFileKind Kind, long Size, string Hash)> WriteAsync(string path, Stream content, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        if (await KeptFolder.WriteAsync(file, content, IncomingPublication.MaxSize, cancel) is not { } hash)
        {
            return ("Publications.Desk.TooLarge", default, 0, "");
        }

        if (PublicationKinds.Recognise(file) is not { } kind)
        {
            return ("Publications.Desk.NotTaken", default, 0, "");
        }

        file.Flush(flushToDisk: true);
        return (null, kind, file.Length, hash);
    }
}
