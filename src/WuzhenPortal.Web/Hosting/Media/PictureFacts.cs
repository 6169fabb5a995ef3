using System.Globalization;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;

namespace WuzhenPortal.Web.Hosting.Media;

/// <summary>Reads what a picture's file says beside the picture: EXIF of the camera, IPTC of the agency.</summary>
internal static class PictureFacts
{
    public static MediaFacts Of(Stream file)
    {
        try
        {
            file.Position = 0;
            var parts = ImageMetadataReader.ReadMetadata(file);
            var iptc = parts.OfType<IptcDirectory>().FirstOrDefault();
            var camera = parts.OfType<ExifIfd0Directory>().FirstOrDefault();
            return new(
                Words(iptc?.GetString(IptcDirectory.TagObjectName) ?? iptc?.GetString(IptcDirectory.TagHeadline), MediaFields.TitleLength),
                Words(iptc?.GetString(IptcDirectory.TagCaption) ?? camera?.GetString(ExifDirectoryBase.TagImageDescription), MediaFields.CaptionLength),
                Words(iptc?.GetString(IptcDirectory.TagCredit) ?? iptc?.GetString(IptcDirectory.TagCopyrightNotice) ?? camera?.GetString(ExifDirectoryBase.TagCopyright), MediaFields.CreditLength),
                Words(iptc?.GetString(IptcDirectory.TagByLine) ?? camera?.GetString(ExifDirectoryBase.TagArtist), MediaFields.PhotographerLength),
                TakenOn(parts.OfType<ExifSubIfdDirectory>().FirstOrDefault(), camera),
                parts.OfType<GpsDirectory>().Any(gps => gps.TagCount > 0));
        }
        catch (Exception failure) when (failure is ImageProcessingException or IOException or ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // What a file says of itself is a help to editors and no more; the picture may be good all the same.
            return MediaFacts.None;
        }
    }

    private static DateOnly? TakenOn(ExifSubIfdDirectory? taken, ExifIfd0Directory? camera) =>
        (taken?.GetString(ExifDirectoryBase.TagDateTimeOriginal) ?? camera?.GetString(ExifDirectoryBase.TagDateTime)) is { Length: >= 10 } written
            && DateOnly.TryParseExact(written[..10], "yyyy:MM:dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and < 2100
            ? day
            : null;

    private static string? Words(string? said, int most)
    {
        var words = string.Join(' ', new string([.. (said ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)];
    }
}
