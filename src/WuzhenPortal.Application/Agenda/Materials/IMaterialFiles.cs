using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>Where the files of materials are kept. No two uploads share a file, so that what is taken away takes nothing else along.</summary>
public interface IMaterialFiles
{
    /// <summary>Takes a file in and has it safely on the disk, before anything tells of it. What cannot be taken in says why.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    Task<IncomingFile> ReceiveAsync(string fileName, Stream content, CancellationToken cancel);

    /// <summary>Where a file lies; null where it does not.</summary>
    string? PathOf(string file);

    /// <summary>Notes that a material lets go of a file; it may still be on its way to somebody, or in a backup's database.</summary>
    void LetGo(string file);

    /// <summary>Names of those that came, or were let go of, before a time.</summary>
    IReadOnlyList<string> Before(DateTimeOffset time);

    void Remove(IEnumerable<string> files);
}

/// <summary>A file that came in. Unless it is kept, it goes when it is disposed of.</summary>
public sealed class IncomingFile : IDisposable
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 50 * 1024 * 1024;

    private readonly MaterialContent? content;
    private readonly Action? discard;
    private bool isKept;

    /// <param name="fileName">As its sender calls it.</param>
    /// <param name="fault">Text key of why it cannot be taken in.</param>
    public IncomingFile(string fileName, string fault) => (FileName, Fault) = (fileName, fault);

    /// <param name="discard">Takes it off the disk.</param>
    public IncomingFile(string fileName, MaterialContent content, Action discard) => (FileName, this.content, this.discard) = (fileName, content, discard);

    /// <summary>As its sender calls it, without what could harm a page.</summary>
    public string FileName { get; }

    /// <summary>Text key of why it cannot be taken in; null where it can.</summary>
    public string? Fault { get; }

    /// <summary>Decides that it stays. If the record of it is not saved after all, it is swept up a day later.</summary>
    public MaterialContent Keep()
    {
        isKept = true;
        return content ?? throw new InvalidOperationException($"A file with a fault is not kept: {Fault}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!isKept)
        {
            discard?.Invoke();
        }
    }
}
