using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person's registrations with their steps, answers and consents.</summary>
internal sealed class RegistrationData(PortalDbContext db, TimeProvider clock) : IPersonalData, IErasesPersonalData
{
    public async IAsyncEnumerable<PersonalFile> FilesAsync(long accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var registrations = await db.Registrations.AsNoTracking()
            .Include(registration => registration.Category).Include(registration => registration.Steps).Include(registration => registration.Interests)
            .Where(registration => registration.AccountId == accountId).OrderBy(registration => registration.Id).ToListAsync(cancel);
        var interests = registrations.SelectMany(registration => registration.Interests).Select(interest => interest.SubForumId).ToList();
        var forums = await db.SubForums.AsNoTracking().Where(forum => interests.Contains(forum.Id)).ToDictionaryAsync(forum => forum.Id, forum => forum.Name, cancel);
        var answered = new Dictionary<long, IReadOnlyList<AnsweredQuestion>>();
        foreach (var registration in registrations)
        {
            answered[registration.Id] = await AnsweredQuestions.ReadAsync(db, registration.Id, cancel);
        }

        yield return PersonalFile.Json("registrations.json", registrations.Select(registration => new
        {
            registration.Reference,
            registration.Status,
            Category = registration.Category?.Name,
            registration.Mode,
            registration.Identity,
            registration.Affiliation,
            SubForums = registration.Interests.Select(interest => forums.GetValueOrDefault(interest.SubForumId)),
            Answers = answered[registration.Id].Where(answer => answer.Stage != QuestionStage.Staff).Select(answer => new { Question = answer.Label, answer.Values, answer.Chosen }),
            Consent = registration.ConsentVersion is null ? null : new { Version = registration.ConsentVersion, At = registration.ConsentedAt },
            Steps = registration.Steps.OrderBy(step => step.Id).Select(step => new { step.Status, step.At, ByYourself = step.By == accountId, step.Reason }),
        }));
    }

    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        var ids = person.RegistrationIds.ToList();
        foreach (var registration in await db.Registrations.Include(registration => registration.Steps).Include(registration => registration.Answers).Where(registration => ids.Contains(registration.Id)).ToListAsync(cancel))
        {
            registration.Forget(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        await db.Set<RegistrationStep>().Where(step => ids.Contains(EF.Property<long>(step, "RegistrationId"))).ExecuteUpdateAsync(set => set.SetProperty(step => step.Reason, (string?)null), cancel);
        // Who did what, and when, stays; what stood in the answers does not.
        IReadOnlyList<AuditChange> none = [];
        await db.AuditEntries.Where(entry => entry.Subject == nameof(Registration) && ids.Contains(entry.SubjectId)).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Changes, none), cancel);
    }
}
