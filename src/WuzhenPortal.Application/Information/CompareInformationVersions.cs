using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Information;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor looks through what a page said over time.</summary>
public static class CompareInformationVersions
{
    /// <param name="Number">Of the version to look at; null for the newest.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Query(string Slug, int? Number) : IQuery<Result>;

    /// <param name="Version">Of the page.</param>
    /// <param name="Versions">The newest first.</param>
    /// <param name="Shown">Number of the one that is looked at.</param>
    /// <param name="Changes">What is other in it than in the one before.</param>
    public sealed record Result(LocalizedText Title, int Version, IReadOnlyList<Moment> Versions, int Shown, IReadOnlyList<Change> Changes);

    /// <param name="By">Name; null for the portal itself.</param>
    public sealed record Moment(int Number, DateTimeOffset At, string? By);

    /// <summary>One text in one language that is not what it was.</summary>
    /// <param name="Field">Name of the property.</param>
    public sealed record Change(string Field, string LanguageCode, IReadOnlyList<DifferentLine> Lines);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = await db.InformationPages.AsNoTracking().Where(page => page.Slug == query.Slug).Select(page => new { page.Id, page.Title, page.Version }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var versions = await db.InformationVersions.AsNoTracking().Where(version => version.PageId == page.Id).OrderByDescending(version => version.Number)
                .Select(version => new Moment(version.Number, version.At, db.Users.Where(account => account.Id == version.By).Select(account => account.DisplayName).FirstOrDefault()))
                .ToListAsync(cancellationToken);
            var number = query.Number ?? versions[0].Number;
            var two = await db.InformationVersions.AsNoTracking().Where(version => version.PageId == page.Id && (version.Number == number || version.Number == number - 1)).ToListAsync(cancellationToken);
            var shown = two.Find(version => version.Number == number) ?? throw new NotFound();
            return new(page.Title, page.Version, versions, number, Between(two.Find(version => version.Number == number - 1), shown));
        }

        private static List<Change> Between(InformationVersion? before, InformationVersion after)
        {
            (string Field, LocalizedText Before, LocalizedText After)[] texts =
            [
                (nameof(after.Title), before?.Title ?? LocalizedText.Empty, after.Title),
                (nameof(after.Summary), before?.Summary ?? LocalizedText.Empty, after.Summary),
                (nameof(after.Body), before?.Body ?? LocalizedText.Empty, after.Body),
            ];
            return
            [
                .. from text in texts
                   from language in Language.All
                   where text.Before[language.Code] != text.After[language.Code]
                   select new Change(text.Field, language.Code, LineDifference.Between(text.Before[language.Code], text.After[language.Code])),
            ];
        }
    }
}
