using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff looks at the letters and badges of one person.</summary>
public static class OpenPapers
{
    [Requires(Permission.IssueDocuments)]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Letters">The latest first.</param>
    /// <param name="IsOutOfDate">Whether the letter that counts no longer says what the registration says.</param>
    /// <param name="Badges">The latest first.</param>
    /// <param name="Missing">The letter of the name that cannot be printed; null where all can.</param>
    public sealed record Result(string Reference, RegistrationStatus Status, NameLines Name, IReadOnlyList<Letter> Letters, bool IsOutOfDate, IReadOnlyList<BadgeLine> Badges, MissingFont? Missing)
    {
        public Letter? Genuine => Letters.FirstOrDefault(letter => letter.State == LetterState.Genuine);

        public BadgeLine? Valid => Badges.FirstOrDefault(badge => badge.IsValid);
    }

    /// <param name="Template">Number of the version of the words.</param>
    /// <param name="IssuedBy">Of the staff; null for the person.</param>
    public sealed record Letter(string Serial, string Code, int Version, LetterState State, int Template, DateTimeOffset IssuedAt, string? IssuedBy, DateTimeOffset? RevokedAt, string? Reason);

    /// <param name="Reason">Why it is void; null where nobody made it so.</param>
    public sealed record BadgeLine(int Number, bool IsValid, DateTimeOffset IssuedAt, DateTimeOffset? VoidedAt, BadgeVoidReason? Reason, int PrintCount);

    internal sealed class Handler(PortalDbContext db, IPaperFonts fonts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var opened = await db.OfPapersAsync(query.Reference, cancellationToken);
            var letters = await db.InvitationLetters.AsNoTracking().Where(letter => letter.RegistrationId == opened.Id).OrderByDescending(letter => letter.Number).ToListAsync(cancellationToken);
            var by = letters.Select(letter => letter.IssuedBy).Distinct().ToList();
            var names = await db.Users.Where(account => by.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
            var templates = letters.Select(letter => letter.TemplateId).Distinct().ToList();
            var versions = await db.LetterTemplates.Where(template => templates.Contains(template.Id)).ToDictionaryAsync(template => template.Id, template => template.Number, cancellationToken);
            var badges = await db.Badges.AsNoTracking().Where(badge => badge.RegistrationId == opened.Id).OrderByDescending(badge => badge.Number).ToListAsync(cancellationToken);
            return new(
                opened.Reference, opened.Status, NameLines.OnBadge(opened.Identity),
                [.. letters.Select(letter => new Letter(
                    letter.Serial, letter.Code, letter.Version, InvitationLetter.StateOf(opened.Status, letter.ReplacedAt, letter.RevokedAt), versions[letter.TemplateId], letter.IssuedAt,
                    letter.IssuedBy == opened.AccountId ? null : names[letter.IssuedBy], letter.RevokedAt, letter.RevocationReason))],
                letters.Find(letter => letter is { ReplacedAt: null, RevokedAt: null })?.Agrees(opened) == false,
                [.. badges.Select(badge => new BadgeLine(
                    badge.Number, badge.VoidedAt is null && opened.Status == RegistrationStatus.Approved, badge.IssuedAt, badge.VoidedAt, badge.VoidReason, badge.PrintCount))],
                fonts.FindMissing(opened.FamilyName, opened.GivenName, opened.NativeName, opened.BadgeName, opened.Organisation, opened.Position));
        }
    }
}
