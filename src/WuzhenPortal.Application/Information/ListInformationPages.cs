using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor looks through all pages of practical information.</summary>
public static class ListInformationPages
{
    [Requires(Permission.EditInformation)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Pages">In order of the menu.</param>
    /// <param name="Ideas">What visitors usually ask for and no page has: slugs.</param>
    public sealed record Result(IReadOnlyList<Row> Pages, IReadOnlyList<string> Ideas);

    /// <param name="DueAt">When somebody should look at it again; null where nobody ever has.</param>
    /// <param name="Outdated">Codes of the translations that are older than what they were made from.</param>
    public sealed record Row(string Slug, LocalizedText Title, bool IsPublished, DateTimeOffset? UpdatedAt, DateTimeOffset? ReviewedAt, DateTimeOffset? DueAt, bool IsDue, IReadOnlyList<string> LanguageCodes, IReadOnlyList<string> Outdated);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <summary>What people ask about a summit in Wuzhen.</summary>
        private static readonly string[] Usual = ["getting-to-wuzhen", "visa", "hotels", "shuttle", "badge-pick-up", "interpretation", "accessibility", "questions-and-answers"];

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var pages = await db.InformationPages.AsNoTracking().Include(page => page.OldAddresses).OrderBy(page => page.Position).ThenBy(page => page.Id).ToListAsync(cancellationToken);
            var slugs = pages.SelectMany(page => page.OldAddresses.Select(address => address.Slug).Append(page.Slug)).ToHashSet(StringComparer.Ordinal);
            return new(
                [.. pages.Select(page => new Row(page.Slug, page.Title, page.IsPublished, page.UpdatedAt, page.ReviewedAt, page.DueAt, page.IsDueAt(now), [.. page.Body.All.Keys], TranslationState.Parse(page.Translations).Outdated))],
                [.. Usual.Where(slug => !slugs.Contains(slug))]);
        }
    }
}
