using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person opens the own letter that counts, to print it.</summary>
public static class ReadMyLetter
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<LetterSheet>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, LetterSheets sheets) : IRequestHandler<Query, LetterSheet>
    {
        public async Task<LetterSheet> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await db.OwnAsync(user.RequiredAccountId(), query.Reference, cancellationToken);
            var live = await db.InvitationLetters.AsNoTracking()
                .SingleOrDefaultAsync(letter => letter.RegistrationId == mine.Id && letter.ReplacedAt == null && letter.RevokedAt == null, cancellationToken);
            return live is not null && mine.Status == RegistrationStatus.Approved ? await sheets.OfAsync(live, mine.Status, cancellationToken) : throw new NotFound();
        }
    }
}
