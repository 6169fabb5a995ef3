using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar opens somebody's document; the person reads who did.</summary>
public static class DiscloseDocument
{
    [Requires(Permission.ReadIdentityDocuments)]
    public sealed record Command(string Reference, string Code) : ICommand<OpenedDocument>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, RegistrationUploads uploads, TimeProvider clock) : IRequestHandler<Command, OpenedDocument>
    {
        public async Task<OpenedDocument> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await db.DeskRegistrationAsync(command.Reference, cancellationToken);
            var document = await db.RegistrationDocuments.AsNoTracking()
                .SingleOrDefaultAsync(document => document.RegistrationId == registration.Id && document.Code == command.Code, cancellationToken) ?? throw new NotFound();
            var content = await uploads.ContentAsync(document, cancellationToken) ?? throw new NotFound();
            await db.DiscloseAsync(new IdentityDisclosure(registration, DisclosedThing.Document, document.Kind, null, user.RequiredAccountId(), clock.GetUtcNow()), cancellationToken);
            return new(document.FileName, document.MediaType, content);
        }
    }
}
