using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Documents that answer questions live and end with their answers.</summary>
internal sealed class AnswerFiles(PortalDbContext db, IDocumentFiles files)
{
    /// <summary>Lets go of documents whose question is not asked any more.</summary>
    /// <param name="registration">With its answers as they are to be.</param>
    public async Task DropAsync(Registration registration, CancellationToken cancel)
    {
        var answers = registration.Answers.Select(answer => answer.Value).ToHashSet(StringComparer.Ordinal);
        var documents = await db.RegistrationDocuments.Where(document => document.RegistrationId == registration.Id && document.Kind == DocumentKind.Answer).ToListAsync(cancel);
        foreach (var document in documents.Where(document => !answers.Contains(document.Code)))
        {
            db.RegistrationDocuments.Remove(document);
            files.LetGo(document.File);
        }
    }

    /// <summary>Removes the documents of a summit that no answer names any more, and saves.</summary>
    public async Task DropLeftAsync(long summitId, CancellationToken cancel)
    {
        var left = await db.RegistrationDocuments
            .Where(document => document.Kind == DocumentKind.Answer && db.Registrations.Any(registration => registration.Id == document.RegistrationId && registration.SummitId == summitId
                && !registration.Answers.Any(answer => answer.Value == document.Code)))
            .ToListAsync(cancel);
        db.RegistrationDocuments.RemoveRange(left);
        await db.SaveChangesAsync(cancel);
        left.ForEach(document => files.LetGo(document.File));
    }
}
