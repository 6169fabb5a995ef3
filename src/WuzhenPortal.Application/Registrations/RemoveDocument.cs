using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person takes a document away.</summary>
public static class RemoveDocument
{
    [SignedIn]
    public sealed record Command(string Reference, string Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, IDocumentFiles files) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnRegistrationAsync(user, command.Reference, cancellationToken);
            var document = await db.RegistrationDocuments.SingleOrDefaultAsync(document => document.RegistrationId == mine.Id && document.Code == command.Code && document.Kind != DocumentKind.Answer, cancellationToken) ?? throw new NotFound();
            db.RegistrationDocuments.Remove(document);
            await db.SaveChangesAsync(cancellationToken);
            files.LetGo(document.File);
        }
    }
}
