using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Finds the question of the own registration that a file is to answer.</summary>
internal sealed class OwnAnswers(PortalDbContext db, OwnRegistration own, ICurrentUser user)
{
    /// <returns>The registration with its answers, the state of the form that asks, and the question.</returns>
    /// <exception cref="NotFound">It is somebody else's, or no question of this name takes a file now.</exception>
    public async Task<(Registration Registration, FormVersion Form, FormQuestion Question)> FindAsync(string reference, string key, CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        var registration = await own.FindAsync(cancel);
        if (registration?.Reference != reference || registration.AccountId != account)
        {
            throw new NotFound();
        }

        var form = registration.Status == RegistrationStatus.Approved && registration.CategoryId is { } category ? await PublishedForms.OfAsync(db, category, cancel) : registration.Form;
        var stage = registration.Status == RegistrationStatus.Approved ? QuestionStage.AfterApproval : QuestionStage.Application;
        var question = form?.Definition.Question(key);
        return question is { Type: QuestionType.File } && question.Stage == stage ? (registration, form!, question) : throw new NotFound();
    }
}
