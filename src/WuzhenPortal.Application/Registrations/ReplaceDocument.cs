using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person brings a better copy of a document.</summary>
public static class ReplaceDocument
{
    /// <param name="File">On the disk already; null where none was chosen.</param>
    [SignedIn]
    public sealed record Command(string Reference, string Code, IncomingDocument? File) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.File).CanBeTaken();
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, IDocumentFiles files, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnOpenRegistrationAsync(user, command.Reference, cancellationToken);
            var document = await db.RegistrationDocuments.SingleOrDefaultAsync(document => document.RegistrationId == mine.Id && document.Code == command.Code, cancellationToken) ?? throw new NotFound();
            var before = document.File;
            document.Replace(command.File!.Keep(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            files.LetGo(before);
        }
    }
}
