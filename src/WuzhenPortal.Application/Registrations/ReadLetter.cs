using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff opens any letter as it was issued; one that counts no more says so across the page.</summary>
public static class ReadLetter
{
    [Requires(Permission.IssueDocuments)]
    public sealed record Query(string Serial) : IQuery<LetterSheet>;

    internal sealed class Handler(PortalDbContext db, LetterSheets sheets) : IRequestHandler<Query, LetterSheet>
    {
        public async Task<LetterSheet> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var letter = await db.InvitationLetters.AsNoTracking().SingleOrDefaultAsync(letter => letter.SummitId == summit && letter.Serial == query.Serial, cancellationToken) ?? throw new NotFound();
            var status = await db.Registrations.Where(registration => registration.Id == letter.RegistrationId).Select(registration => registration.Status).SingleAsync(cancellationToken);
            return await sheets.OfAsync(letter, status, cancellationToken);
        }
    }
}
