using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks through the letters of the current summit.</summary>
public static class ListLetters
{
    public const int PageSize = 25;

    /// <param name="Search">A serial number or its end, a reference, or words of a name.</param>
    /// <param name="State">Null for all.</param>
    [Requires(Permission.IssueDocuments)]
    public sealed record Query(string? Search, LetterState? State, int Page) : IQuery<Result>;

    /// <param name="IsEmpty">Whether none was ever issued.</param>
    public sealed record Result(IReadOnlyList<Line> Lines, int Total, int Pages, bool IsEmpty);

    public sealed record Line(string Serial, LetterState State, DateTimeOffset IssuedAt, string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Nationality);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Search).MaximumLength(RegistrationQueue.SearchLength);
            RuleFor(query => query.State).IsInEnum();
        }
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var all =
                from letter in db.InvitationLetters.AsNoTracking()
                join registration in db.Registrations on letter.RegistrationId equals registration.Id
                where letter.SummitId == summit
                select new { Letter = letter, Registration = registration };
            var found = query.State switch
            {
                LetterState.Genuine => all.Where(row => row.Registration.Status == RegistrationStatus.Approved && row.Letter.RevokedAt == null && row.Letter.ReplacedAt == null),
                LetterState.Replaced => all.Where(row => row.Registration.Status == RegistrationStatus.Approved && row.Letter.RevokedAt == null && row.Letter.ReplacedAt != null),
                LetterState.Revoked => all.Where(row => row.Registration.Status != RegistrationStatus.Approved || row.Letter.RevokedAt != null),
                _ => all,
            };
            foreach (var word in SearchKey.Of(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var serial = word.ToUpperInvariant();
                found = found.Where(row => row.Registration.SearchText.Contains(word) || row.Letter.Serial.EndsWith(serial));
            }

            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var rows = await found.OrderByDescending(row => row.Letter.Number).Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                .Select(row => new
                {
                    row.Letter.Serial,
                    row.Letter.IssuedAt,
                    row.Letter.ReplacedAt,
                    row.Letter.RevokedAt,
                    row.Registration.Status,
                    row.Registration.Reference,
                    row.Letter.FamilyName,
                    row.Letter.GivenName,
                    row.Letter.NativeName,
                    row.Letter.Nationality,
                })
                .ToListAsync(cancellationToken);
            return new(
                [.. rows.Select(row => new Line(
                    row.Serial, InvitationLetter.StateOf(row.Status, row.ReplacedAt, row.RevokedAt), row.IssuedAt, row.Reference, row.FamilyName, row.GivenName, row.NativeName, row.Nationality))],
                total, pages, total == 0 && !await all.AnyAsync(cancellationToken));
        }
    }
}
