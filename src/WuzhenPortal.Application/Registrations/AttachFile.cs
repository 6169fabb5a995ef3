using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person answers a question by a file: the first one, or a better copy of the one that is there.</summary>
public static class AttachFile
{
    /// <param name="Version">Of the registration that the form was drawn from; null before there was one.</param>
    /// <param name="Question">Key of the question.</param>
    /// <param name="File">On the disk already; null where none was chosen.</param>
    /// <returns>The document's code, and the version to send along with the next save.</returns>
    [SignedIn]
    public sealed record Command(string Reference, int? Version, string Question, IncomingDocument? File) : ICommand<Attached>;

    public sealed record Attached(string Code, int? Version);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.File).CanBeTaken();
    }

    internal sealed class Handler(PortalDbContext db, OwnAnswers answers, IDocumentFiles files, CurrentAction action, TimeProvider clock) : IRequestHandler<Command, Attached>
    {
        public async Task<Attached> Handle(Command command, CancellationToken cancellationToken)
        {
            var (registration, form, question) = await answers.FindAsync(command.Reference, command.Question, cancellationToken);
            var seen = registration.Version == command.Version;
            var code = registration.Answers.FirstOrDefault(answer => answer.Question == question.Key)?.Value;
            var document = await db.RegistrationDocuments.SingleOrDefaultAsync(document => document.RegistrationId == registration.Id && document.Code == code && document.Kind == DocumentKind.Answer, cancellationToken);
            if (document is null)
            {
                document = db.RegistrationDocuments.Add(new RegistrationDocument(registration, DocumentKind.Answer, command.File!.Keep(), clock.GetUtcNow())).Entity;
            }
            else
            {
                var before = document.File;
                document.Replace(command.File!.Keep(), clock.GetUtcNow());
                files.LetGo(before);
            }

            registration.Attach(form, question, document.Code);
            if (registration.Status == RegistrationStatus.Draft)
            {
                action.Name = null;
            }

            await db.SaveChangesAsync(cancellationToken);
            return new(document.Code, seen ? registration.Version : command.Version);
        }
    }
}
