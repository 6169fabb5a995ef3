using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>A browser fetches a file of a publication.</summary>
public static class GetPublicationFile
{
    [Public]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Path">Where the file lies.</param>
    /// <param name="IsForEverybody">Whether a cache that serves several people may have it.</param>
    public sealed record Result(string Path, string FileName, PublicationFileKind Kind, string Sha256, DateTimeOffset UploadedAt, bool IsForEverybody);

    internal sealed class Handler(PortalDbContext db, PublicationDoor door, IPublicationFiles files, TimeProvider clock, ILogger<Handler> logger) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFound">There is no such file, or not for this sender to know.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var file = await db.PublicationFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Code == query.Code, cancellationToken) ?? throw new NotFound();
            var publication = await db.Publications.AsNoTracking().SingleAsync(publication => publication.Id == file.PublicationId, cancellationToken);
            if (await door.ViewAsync(publication, await db.Summits.IdOfAsync(null, cancellationToken), cancellationToken) != PublicationView.Whole)
            {
                throw new NotFound();
            }

            if (files.PathOf(file.File) is not { } path)
            {
                logger.LogError("The file {File} of a publication is not in the data folder", file.File);
                throw new NotFound();
            }

            return new(path, file.FileName, file.Kind, file.Sha256, file.UploadedAt, !publication.IsDraft && !publication.IsEmbargoed(clock.GetUtcNow()));
        }
    }
}
