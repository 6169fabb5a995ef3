using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda.Materials;

/// <summary>Where the files of materials are kept. No two uploads share a file, so that what is taken away takes nothing else along.</summary>
public interface IMaterialFiles : IKeptFiles
{
    /// <summary>Takes a file in and has it safely on the disk, before anything tells of it. What cannot be taken in says why.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    Task<IncomingFile> ReceiveAsync(string fileName, Stream content, CancellationToken cancel);

    /// <summary>Where a file lies; null where it does not.</summary>
    string? PathOf(string file);

    /// <summary>Notes that a material lets go of a file; it may still be on its way to somebody, or in a backup's database.</summary>
    void LetGo(string file);
}

/// <summary>A material that came in.</summary>
public sealed class IncomingFile : Incoming<MaterialContent>
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 50 * 1024 * 1024;

    /// <param name="fileName">As its sender calls it.</param>
    /// <param name="fault">Text key of why it cannot be taken in.</param>
    public IncomingFile(string fileName, string fault)
        : base(fault) => FileName = fileName;

    /// <param name="discard">Takes it off the disk.</param>
    public IncomingFile(string fileName, MaterialContent content, Action discard)
        : base(content, discard) => FileName = fileName;

    /// <summary>As its sender calls it, without what could harm a page.</summary>
    public string FileName { get; }
}
