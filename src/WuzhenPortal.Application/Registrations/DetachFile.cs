using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person takes the file away that answers a question.</summary>
public static class DetachFile
{
    /// <param name="Question">Key of the question.</param>
    [SignedIn]
    public sealed record Command(string Reference, string Question) : ICommand;

    internal sealed class Handler(PortalDbContext db, OwnAnswers answers, IDocumentFiles files, CurrentAction action) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (registration, form, question) = await answers.FindAsync(command.Reference, command.Question, cancellationToken);
            var code = registration.Answers.FirstOrDefault(answer => answer.Question == question.Key)?.Value;
            registration.Attach(form, question, null);
            if (registration.Status == RegistrationStatus.Draft)
            {
                action.Name = null;
            }

            var documents = await db.RegistrationDocuments.Where(document => document.RegistrationId == registration.Id && document.Code == code && document.Kind == DocumentKind.Answer).ToListAsync(cancellationToken);
            db.RegistrationDocuments.RemoveRange(documents);
            await db.SaveChangesAsync(cancellationToken);
            documents.ForEach(document => files.LetGo(document.File));
        }
    }
}
