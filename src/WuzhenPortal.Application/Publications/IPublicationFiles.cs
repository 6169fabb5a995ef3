using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Application.Publications;

/// <summary>Where the files of publications are kept. No two uploads share a file, so that what is taken away takes nothing else along.</summary>
public interface IPublicationFiles : IKeptFiles
{
    /// <summary>Takes a file in and has it safely on the disk, before anything tells of it. What cannot be taken in says why.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    Task<IncomingPublication> ReceiveAsync(string fileName, Stream content, CancellationToken cancel);

    /// <summary>Where a file lies; null where it does not.</summary>
    string? PathOf(string file);

    /// <summary>Notes that a publication lets go of a file; it may still be on its way to somebody, or in a backup's database.</summary>
    void LetGo(string file);
}

/// <summary>A file of a publication that came in.</summary>
public sealed class IncomingPublication : Incoming<PublicationContent>
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 100 * 1024 * 1024;

    /// <param name="fault">Text key of why it cannot be taken in.</param>
    public IncomingPublication(string fault)
        : base(fault)
    {
    }

    /// <param name="discard">Takes it off the disk.</param>
    public IncomingPublication(PublicationContent content, Action discard)
        : base(content, discard)
    {
    }

    /// <summary>What it is, before it is decided whether it stays.</summary>
    public PublicationFileKind Kind => Content!.Kind;
}
