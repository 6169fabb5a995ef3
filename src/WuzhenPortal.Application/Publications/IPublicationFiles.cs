using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Application.Publications;

/// <summary>Where the files of publications are kept. No two uploads share a file, so that what is taken away takes nothing else along.</summary>
public interface IPublicationFiles
{
    /// <summary>Takes a file in and has it safely on the disk, before anything tells of it. What cannot be taken in says why.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    Task<IncomingPublication> ReceiveAsync(string fileName, Stream content, CancellationToken cancel);

    /// <summary>Where a file lies; null where it does not.</summary>
    string? PathOf(string file);

    /// <summary>Notes that a publication lets go of a file; it may still be on its way to somebody, or in a backup's database.</summary>
    void LetGo(string file);

    /// <summary>Names of those that came, or were let go of, before a time.</summary>
    IReadOnlyList<string> Before(DateTimeOffset time);

    void Remove(IEnumerable<string> files);
}

/// <summary>A file that came in. Unless it is kept, it goes when it is disposed of.</summary>
public sealed class IncomingPublication : IDisposable
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 100 * 1024 * 1024;

    private readonly PublicationContent? content;
    private readonly Action? discard;
    private bool isKept;

    /// <param name="fault">Text key of why it cannot be taken in.</param>
    public IncomingPublication(string fault) => Fault = fault;

    /// <param name="discard">Takes it off the disk.</param>
    public IncomingPublication(PublicationContent content, Action discard) => (this.content, this.discard) = (content, discard);

    /// <summary>Text key of why it cannot be taken in; null where it can.</summary>
    public string? Fault { get; }

    /// <summary>What it is, before it is decided whether it stays.</summary>
    public PublicationFileKind Kind => content!.Kind;

    /// <summary>Decides that it stays. If the record of it is not saved after all, it is swept up a day later.</summary>
    public PublicationContent Keep()
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
