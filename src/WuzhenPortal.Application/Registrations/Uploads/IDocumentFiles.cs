using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Where documents of registrations are kept, sealed. No two uploads share a file.</summary>
public interface IDocumentFiles
{
    /// <summary>Takes a file in, looks at what it is, and has it sealed and safely on the disk before anything tells of it. What cannot be taken in says why.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    Task<IncomingDocument> ReceiveAsync(string fileName, Stream content, CancellationToken cancel);

    /// <summary>The content as it was sent; null where the file is away or its key is.</summary>
    Task<byte[]?> ReadAsync(string file, CancellationToken cancel);

    /// <summary>Marks a file to go with the next sweep, unless a document still has it then.</summary>
    void LetGo(string file);

    /// <summary>Names of those that came before a time, or were let go of.</summary>
    IReadOnlyList<string> Before(DateTimeOffset time);

    void Remove(IEnumerable<string> files);
}

/// <summary>A document that came in. Unless it is kept, it goes when it is disposed of.</summary>
public sealed class IncomingDocument : IDisposable
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    private readonly DocumentContent? content;
    private readonly Action? discard;
    private bool isKept;

    /// <param name="fault">Text key of why it cannot be taken in.</param>
    public IncomingDocument(string fault) => Fault = fault;

    /// <param name="discard">Takes it off the disk.</param>
    public IncomingDocument(DocumentContent content, Action discard) => (this.content, this.discard) = (content, discard);

    /// <summary>Text key of why it cannot be taken in; null where it can.</summary>
    public string? Fault { get; }

    /// <summary>Decides that it stays. If the record of it is not saved after all, it is swept up a day later.</summary>
    public DocumentContent Keep()
    {
        isKept = true;
        return content ?? throw new InvalidOperationException($"A document with a fault is not kept: {Fault}");
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
