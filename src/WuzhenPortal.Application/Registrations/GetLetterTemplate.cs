using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks at the words of the letters, as they are or as they were.</summary>
public static class GetLetterTemplate
{
    /// <param name="Number">Of a version; null for the latest.</param>
    [Requires(Permission.IssueDocuments)]
    public sealed record Query(int? Number) : IQuery<Result>;

    /// <param name="Latest">Number of the version that letters are made with; 0 where the portal's own was never used.</param>
    /// <param name="History">The latest first.</param>
    public sealed record Result(int Latest, string English, string Chinese, IReadOnlyList<Line> History);

    /// <param name="By">Null for the portal's own words.</param>
    public sealed record Line(int Number, DateTimeOffset At, string? By, int Letters);

    internal sealed class Handler(PortalDbContext db, LetterTemplates templates) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var latest = await templates.LatestAsync(summit, cancellationToken);
            var shown = query.Number is { } number && number != latest.Number
                ? await db.LetterTemplates.AsNoTracking().SingleOrDefaultAsync(template => template.SummitId == summit && template.Number == number, cancellationToken) ?? throw new NotFound()
                : latest;
            var history = await db.LetterTemplates.AsNoTracking().Where(template => template.SummitId == summit).OrderByDescending(template => template.Number)
                .Select(template => new
                {
                    template.Number,
                    template.WrittenAt,
                    By = db.Users.Where(account => account.Id == template.WrittenBy).Select(account => account.DisplayName).FirstOrDefault(),
                    Letters = db.InvitationLetters.Count(letter => letter.TemplateId == template.Id),
                })
                .ToListAsync(cancellationToken);
            return new(
                latest.Id == 0 ? 0 : latest.Number, shown.English, shown.Chinese, [.. history.Select(line => new Line(line.Number, line.WrittenAt, line.By, line.Letters))]);
        }
    }
}
