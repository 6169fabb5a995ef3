using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press.Media;

/// <summary>Where the files of the media library are kept, and the pictures drawn.</summary>
public interface IMediaFiles : IKeptFiles
{
    /// <summary>Takes a file in and has it safely on the disk, before anything tells of it. What cannot be taken in says why.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    Task<IncomingMedia> ReceiveAsync(string fileName, Stream content, CancellationToken cancel);

    /// <summary>Draws the pictures for pages and the whole one, each anew; what a try that broke off has drawn already stays.</summary>
    /// <returns>Null where the upload cannot be drawn.</returns>
    MediaDrawn? Draw(string code, string fileName, CancellationToken stopping);

    /// <summary>Where a file lies; null where it does not.</summary>
    string? PathOf(string file);

    /// <summary>Writes a file that gets its name once it is whole; one that is there already stays as it is.</summary>
    Task WriteAsync(string file, Func<Stream, Task> write, CancellationToken cancel);
}

/// <summary>Under which names files are kept.</summary>
public static class MediaNames
{
    /// <summary>The picture as it came in, with everything that its file says; served to nobody.</summary>
    public static string Upload(string code) => $"{code}-upload";

    public static string Picture(string code, int width, string extension) => $"{code}-{width}.{extension}";

    public static string Original(string code, MediaFormat format) => $"{code}-original.{format.Extension()}";

    public static string Kit(string key) => $"{key}.zip";

    public static string Extension(this MediaFormat format) => format switch
    {
        MediaFormat.Png => "png",
        MediaFormat.Webp => "webp",
        MediaFormat.Pdf => "pdf",
        _ => "jpg",
    };

    public static string ContentType(this MediaFormat format) => format switch
    {
        MediaFormat.Png => "image/png",
        MediaFormat.Webp => "image/webp",
        MediaFormat.Pdf => "application/pdf",
        _ => "image/jpeg",
    };
}

/// <summary>What a file says of itself; none of it is trusted with more than to be offered to an editor.</summary>
/// <param name="HasPlace">Whether it says where it was taken.</param>
public sealed record MediaFacts(string? Title, string? Caption, string? Credit, string? Photographer, DateOnly? TakenOn, bool HasPlace)
{
    public static readonly MediaFacts None = new(null, null, null, null, null, false);
}

/// <summary>A file of the library that came in.</summary>
public sealed class IncomingMedia : Incoming<MediaContent>
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 40 * 1024 * 1024;

    /// <summary>Most points of a picture: more could fill the memory once it is unpacked.</summary>
    public const long MostPixels = 80_000_000;

    /// <param name="fileName">As its sender calls it.</param>
    /// <param name="fault">Text key of why it cannot be taken in.</param>
    public IncomingMedia(string fileName, string fault)
        : base(fault) => FileName = fileName;

    /// <param name="code">By which it is kept.</param>
    /// <param name="discard">Takes it off the disk.</param>
    public IncomingMedia(string fileName, string code, MediaContent content, MediaFacts facts, Action discard)
        : base(content, discard) => (FileName, Code, Facts) = (fileName, code, facts);

    /// <summary>As its sender calls it, without what could harm a page.</summary>
    public string FileName { get; }

    public string Code { get; } = "";

    public MediaFacts Facts { get; } = MediaFacts.None;
}
