using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An editor looks at what became of an article, and at what differs between two of its revisions.</summary>
public static class ReadHistory
{
    /// <param name="From">Number of a revision; null for the one before <paramref name="To"/>.</param>
    /// <param name="To">Number of a revision; null for the last.</param>
    [Requires(Permission.EditNews)]
    public sealed record Query(string Slug, int? From, int? To) : IQuery<Result>;

    /// <param name="Rows">The last first.</param>
    /// <param name="Differences">Null while there are no two to compare.</param>
    public sealed record Result(LocalizedText Title, int Version, IReadOnlyList<Row> Rows, int? From, int? To, IReadOnlyList<Difference>? Differences);

    /// <param name="By">Null for the portal itself, and for somebody whose account is gone.</param>
    public sealed record Row(int Number, RevisionStep Step, DateTimeOffset At, string? By);

    /// <param name="LanguageCode">Null for topics and what the article is about.</param>
    public sealed record Difference(DifferingField Field, string? LanguageCode, IReadOnlyList<TextPiece> Pieces);

    public enum DifferingField
    {
        Title,
        Summary,
        Body,
        Topics,
        Related,
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var article = await db.NewsArticles.AsNoTracking().Where(article => article.SummitId == summit && article.Slug == request.Slug)
                .Select(article => new { article.Id, article.Title, article.Version }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var revisions = db.ArticleRevisions.AsNoTracking().Where(revision => revision.ArticleId == article.Id);
            var rows = await revisions.OrderByDescending(revision => revision.Number)
                .Select(revision => new Row(revision.Number, revision.Step, revision.At, db.Users.Where(account => account.Id == revision.AccountId).Select(account => account.DisplayName).FirstOrDefault()))
                .ToListAsync(cancellationToken);
            var to = rows.Find(row => row.Number == (request.To ?? row.Number))?.Number;
            var from = rows.Find(row => row.Number == (request.From ?? to - 1))?.Number;
            if (from is null || to is null)
            {
                return new(article.Title, article.Version, rows, null, null, null);
            }

            var pair = await revisions.Where(revision => revision.Number == from || revision.Number == to).ToDictionaryAsync(revision => revision.Number, cancellationToken);
            return new(article.Title, article.Version, rows, from, to, [.. Between(pair[from.Value], pair[to.Value])]);
        }

        private static IEnumerable<Difference> Between(ArticleRevision before, ArticleRevision after) =>
        [
            .. Texts(DifferingField.Title, before.Title, after.Title),
            .. Texts(DifferingField.Summary, before.Summary, after.Summary),
            .. Texts(DifferingField.Body, before.Body, after.Body),
            .. Words(DifferingField.Topics, before.Tags, after.Tags),
            .. Words(DifferingField.Related, before.Related, after.Related),
        ];

        private static IEnumerable<Difference> Texts(DifferingField field, LocalizedText before, LocalizedText after) => Language.All
            .Where(language => before[language.Code] != after[language.Code])
            .Select(language => new Difference(field, language.Code, TextDifference.Between(before[language.Code] ?? "", after[language.Code] ?? "")));

        private static IEnumerable<Difference> Words(DifferingField field, IReadOnlyList<string> before, IReadOnlyList<string> after) => before.SequenceEqual(after)
            ? []
            : [new Difference(field, null, TextDifference.Between(string.Join(", ", before), string.Join(", ", after)))];
    }
}
