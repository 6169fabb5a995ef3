using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff sees what a letter would look like with these words, for somebody who does not exist; nothing is saved.</summary>
public static class PreviewLetter
{
    [Requires(Permission.IssueDocuments)]
    public sealed record Query(string? English, string? Chinese) : IQuery<LetterSheet>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.English).FitsALetter();
            RuleFor(query => query.Chinese).FitsALetter();
        }
    }

    internal sealed class Handler(PortalDbContext db, LetterSheets sheets, TimeProvider clock) : IRequestHandler<Query, LetterSheet>
    {
        public async Task<LetterSheet> Handle(Query query, CancellationToken cancellationToken) =>
            await sheets.PreviewAsync(await db.Summits.IdOfAsync(null, cancellationToken), query.English!, query.Chinese!, clock.GetUtcNow(), cancellationToken);
    }
}
