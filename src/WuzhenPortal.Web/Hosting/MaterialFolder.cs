using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Keeps the files of materials in the data folder, which nodes share: each under the hash of its content and some letters of its own, written whole to the disk before it has its name.</summary>
internal sealed class MaterialFolder(PortalSettings settings, TimeProvider clock, ILogger<MaterialFolder> logger) : IMaterialFiles
{
    private readonly KeptFolder folder = new(Path.Combine(settings.DataFolder, "materials"), clock, logger);

    public async Task<IncomingFile> ReceiveAsync(string fileName, Stream content, CancellationToken cancel)
    {
        var (name, own) = (FileNames.Clean(fileName), KeptFolder.NewName());
        string? unfinished = null;
        try
        {
            unfinished = folder.Unfinished(own);
            var (fault, kind, size, hash) = await WriteAsync(unfinished, content, cancel);
            if (fault is not null)
            {
                return new(name, fault);
            }

            var file = $"{hash}-{own}";
            folder.Finish(unfinished, file);
            return new(name, new MaterialContent(file, FileNames.For(name, kind), kind, size, hash), () => Remove([file]));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogError(failure, "A material could not be written to the data folder");
            return new(name, "Agenda.Materials.NotStored");
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
    private static async Task<(string? Fault, MaterialKind Kind, long Size, string Hash)> WriteAsync(string path, Stream content, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        if (await KeptFolder.WriteAsync(file, content, IncomingFile.MaxSize, cancel) is not { } hash)
        {
            return ("Agenda.Materials.TooLarge", default, 0, "");
        }

        if (file.Length == 0)
        {
            return ("Agenda.Materials.Empty", default, 0, "");
        }

        if (FileKinds.Recognise(file) is not { } kind)
        {
            return ("Agenda.Materials.NotTaken", default, 0, "");
        }

        file.Flush(flushToDisk: true);
        return (null, kind, file.Length, hash);
    }
}
