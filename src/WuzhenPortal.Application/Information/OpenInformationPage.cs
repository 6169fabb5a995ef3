using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor opens a page of practical information.</summary>
public static class OpenInformationPage
{
    [Requires(Permission.EditInformation)]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="ReviewedBy">Name.</param>
    /// <param name="DueAt">When somebody should look at it again; null where nobody ever has.</param>
    /// <param name="OldAddresses">Slugs that lead to it.</param>
    public sealed record Result(
        InformationFields Stored, int Version, bool IsPublished, DateTimeOffset? UpdatedAt, DateTimeOffset? ReviewedAt, string? ReviewedBy, DateTimeOffset? DueAt, bool IsDue, IReadOnlyList<string> OldAddresses, int Versions, TranslationState Translations);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = await db.InformationPages.AsNoTracking().Include(page => page.OldAddresses).SingleOrDefaultAsync(page => page.Slug == query.Slug, cancellationToken) ?? throw new NotFound();
            return new(
                new(page.Slug, page.Title, page.Summary, page.Body, page.ReviewMonths), page.Version, page.IsPublished, page.UpdatedAt, page.ReviewedAt,
                await db.Users.Where(account => account.Id == page.ReviewedBy).Select(account => account.DisplayName).SingleOrDefaultAsync(cancellationToken),
                page.DueAt, page.IsDueAt(clock.GetUtcNow()), [.. page.OldAddresses.Select(address => address.Slug).Order(StringComparer.Ordinal)],
                await db.InformationVersions.CountAsync(version => version.PageId == page.Id, cancellationToken), TranslationState.Parse(page.Translations));
        }
    }
}
