using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person brings a document to the own registration.</summary>
public static class AddDocument
{
    /// <param name="File">On the disk already; null where none was chosen.</param>
    [SignedIn]
    public sealed record Command(string Reference, DocumentKind? Kind, IncomingDocument? File) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Kind).NotNull().IsInEnum().Must(kind => kind != DocumentKind.Answer).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(command => command.File).CanBeTaken();
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnOpenRegistrationAsync(user, command.Reference, cancellationToken);
            if (await db.RegistrationDocuments.CountAsync(document => document.RegistrationId == mine.Id && document.Kind != DocumentKind.Answer, cancellationToken) >= RegistrationDocument.Most)
            {
                throw new RuleViolation("Registrations.Documents.TooMany", RegistrationDocument.Most) { Property = nameof(Command.File) };
            }

            db.RegistrationDocuments.Add(new RegistrationDocument(mine, command.Kind!.Value, command.File!.Keep(), clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
