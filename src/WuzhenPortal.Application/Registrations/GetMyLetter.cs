using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks at the own invitation letters.</summary>
public static class GetMyLetter
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Letters">The latest first.</param>
    /// <param name="IsOutOfDate">Whether the letter that counts no longer says what the registration says.</param>
    /// <param name="MayAsk">Whether asking would make a letter.</param>
    /// <param name="HasPassport">Whether the number of a passport is kept.</param>
    /// <param name="Missing">The letter of the name that cannot be printed; null where all can.</param>
    public sealed record Result(string Reference, RegistrationStatus Status, IReadOnlyList<Line> Letters, bool IsOutOfDate, bool MayAsk, bool HasPassport, MissingFont? Missing)
    {
        /// <summary>The one that counts; null where none does.</summary>
        public Line? Genuine => Letters.FirstOrDefault(letter => letter.State == LetterState.Genuine);
    }

    /// <param name="Reason">Why it was revoked; null where nobody revoked it.</param>
    public sealed record Line(string Serial, string Code, LetterState State, DateTimeOffset IssuedAt, string? Reason);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, LetterIdentity identity, IPaperFonts fonts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await db.OwnAsync(user.RequiredAccountId(), query.Reference, cancellationToken);
            var letters = await db.InvitationLetters.AsNoTracking().Where(letter => letter.RegistrationId == mine.Id).OrderByDescending(letter => letter.Number).ToListAsync(cancellationToken);
            var passport = await identity.FindAsync(mine.Id, cancellationToken);
            var live = letters.Find(letter => letter is { ReplacedAt: null, RevokedAt: null });
            var isOutOfDate = live is not null && (!live.Agrees(mine) || passport?.ChangedAt > live.IssuedAt);
            var isRefused = letters is [{ RevokedAt: not null }, ..];
            return new(
                mine.Reference, mine.Status,
                [.. letters.Select(letter => new Line(
                    letter.Serial, letter.Code, InvitationLetter.StateOf(mine.Status, letter.ReplacedAt, letter.RevokedAt), letter.IssuedAt, letter.RevocationReason))],
                isOutOfDate,
                mine.Status == RegistrationStatus.Approved && !isRefused && (live is null || isOutOfDate || (passport is not null && !live.ShowsPassport)),
                passport is not null,
                fonts.FindMissing(mine.FamilyName, mine.GivenName, mine.NativeName, mine.Organisation, mine.Position));
        }
    }
}
