using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Where documents of registrations are kept, sealed. No two uploads share a file.</summary>
public interface IDocumentFiles : IKeptFiles
{
    /// <summary>Takes a file in, looks at what it is, and has it sealed and safely on the disk before anything tells of it. What cannot be taken in says why.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    Task<IncomingDocument> ReceiveAsync(string fileName, Stream content, CancellationToken cancel);

    /// <summary>The content as it was sent; null where the file is away or its key is.</summary>
    Task<byte[]?> ReadAsync(string file, CancellationToken cancel);

    /// <summary>Marks a file to go with the next sweep, unless a document still has it then.</summary>
    void LetGo(string file);
}

/// <summary>A document that came in.</summary>
public sealed class IncomingDocument : Incoming<DocumentContent>
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <param name="fault">Text key of why it cannot be taken in.</param>
    public IncomingDocument(string fault)
        : base(fault)
    {
    }

    /// <param name="discard">Takes it off the disk.</param>
    public IncomingDocument(DocumentContent content, Action discard)
        : base(content, discard)
    {
    }
}
