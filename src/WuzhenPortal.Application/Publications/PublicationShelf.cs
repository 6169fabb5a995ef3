using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A file to fetch.</summary>
/// <param name="Code">By which its address names it.</param>
/// <param name="Chapter">Code of the chapter that it is; null for the whole.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
public sealed record PublicationFileLine(
    string Code, string? Chapter, string LanguageCode, PublicationFileKind Kind, string FileName, long Size, string Sha256, DateTimeOffset UploadedAt, int Downloads, int Version);

/// <summary>A version with what there is of it.</summary>
/// <param name="Files">Of the whole, by language.</param>
public sealed record PublicationEdition(string Number, DateOnly ReleasedOn, LocalizedText Note, IReadOnlyList<PublicationFileLine> Files);

/// <summary>What there is to fetch of a publication.</summary>
internal static class PublicationShelf
{
    /// <summary>All its files, by the identity of their version.</summary>
    public static async Task<ILookup<long, PublicationFileLine>> FilesAsync(PortalDbContext db, Publication publication, CancellationToken cancel)
    {
        var files = await db.PublicationFiles.AsNoTracking().Where(file => file.PublicationId == publication.Id).OrderBy(file => file.Id).ToListAsync(cancel);
        return files.OrderBy(file => Language.All.Index().First(language => language.Item.Code == file.LanguageCode).Index).ThenBy(file => file.Kind).ToLookup(file => file.PublicationVersionId, file => new PublicationFileLine(
            file.Code, file.PublicationChapterId is { } chapter ? publication.Chapters.Single(known => known.Id == chapter).Code : null,
            file.LanguageCode, file.Kind, file.FileName, file.Size, file.Sha256, file.UploadedAt, file.Downloads, file.Version));
    }

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<PublicationVersion> Newest(Publication publication) => [.. publication.Versions.OrderByDescending(version => version.ReleasedOn).ThenByDescending(version => version.Id)];

    public static IReadOnlyList<PublicationEdition> VersionsOf(Publication publication, ILookup<long, PublicationFileLine> files) =>
        [.. Newest(publication).Select(version => new PublicationEdition(version.Number, version.ReleasedOn, version.Note, [.. files[version.Id].Where(file => file.Chapter is null)]))];

    /// <summary>A chapter by itself, of the newest version that has it so.</summary>
    public static IReadOnlyList<PublicationFileLine> NewestOf(Publication publication, ILookup<long, PublicationFileLine> files, PublicationChapter chapter) => Newest(publication)
        .Select(version => files[version.Id].Where(file => file.Chapter == chapter.Code).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
}
