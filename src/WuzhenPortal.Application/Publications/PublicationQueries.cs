using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Application.Publications;

internal static class PublicationQueries
{
    /// <summary>What everybody may read now: no draft, and nothing under embargo.</summary>
    public static IQueryable<Publication> Open(this IQueryable<Publication> publications, DateTimeOffset now) =>
        publications.Where(publication => !publication.IsDraft && !publication.AwaitsLaunch && (publication.EmbargoUntil == null || publication.EmbargoUntil <= now));

    /// <summary>What everybody may know of now: also what is announced and still under embargo, of which no more than the title is public.</summary>
    public static IQueryable<Publication> Known(this IQueryable<Publication> publications, DateTimeOffset now) =>
        publications.Where(publication => !publication.IsDraft && (publication.IsAnnounced || (!publication.AwaitsLaunch && (publication.EmbargoUntil == null || publication.EmbargoUntil <= now))));

    /// <summary>When the clock alone next opens one of these; null where none waits for its time.</summary>
    public static Task<DateTimeOffset?> NextOpeningAsync(this IQueryable<Publication> publications, DateTimeOffset now, CancellationToken cancel) =>
        publications.Where(publication => !publication.IsDraft && !publication.AwaitsLaunch && publication.EmbargoUntil > now).MinAsync(publication => publication.EmbargoUntil, cancel);
}
