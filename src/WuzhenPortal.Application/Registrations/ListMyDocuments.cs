using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person looks at the own documents, and at who has looked at them.</summary>
public static class ListMyDocuments
{
    [SignedIn]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="MayChange">Whether more may be brought; what is there may always be taken away.</param>
    /// <param name="IsFull">Whether there are as many as may be.</param>
    public sealed record Result(string Reference, bool MayChange, bool IsFull, IReadOnlyList<DocumentLine> Documents, IReadOnlyList<DisclosureLine> Disclosures);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await db.OwnRegistrationAsync(user, query.Reference, cancellationToken);
            var documents = await db.RegistrationDocuments.LinesOf(mine.Id).ToListAsync(cancellationToken);
            return new(mine.Reference, mine.IsWithdrawable, documents.Count(document => document.Kind != DocumentKind.Answer) >= RegistrationDocument.Most, documents, await db.DisclosuresAsync(mine.Id, cancellationToken));
        }
    }
}
