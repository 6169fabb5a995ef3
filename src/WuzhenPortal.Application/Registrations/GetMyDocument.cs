using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person opens an own document.</summary>
public static class GetMyDocument
{
    [SignedIn]
    public sealed record Query(string Reference, string Code) : IQuery<OpenedDocument>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, RegistrationUploads uploads) : IRequestHandler<Query, OpenedDocument>
    {
        public async Task<OpenedDocument> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await db.OwnRegistrationAsync(user, query.Reference, cancellationToken);
            var document = await db.RegistrationDocuments.AsNoTracking()
                .SingleOrDefaultAsync(document => document.RegistrationId == mine.Id && document.Code == query.Code, cancellationToken) ?? throw new NotFound();
            return new(document.FileName, document.MediaType, await uploads.ContentAsync(document, cancellationToken) ?? throw new NotFound());
        }
    }
}
