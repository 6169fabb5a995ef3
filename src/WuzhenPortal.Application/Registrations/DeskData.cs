using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What the review desk wrote about a person, and what it kept of earlier answers.</summary>
internal sealed class DeskData(PortalDbContext db) : IErasesPersonalData
{
    public async Task EraseAsync(ErasedPerson person, CancellationToken cancel)
    {
        var ids = person.RegistrationIds.ToList();
        IReadOnlyList<SubmittedAnswer> none = [];
        await db.RegistrationNotes.Where(note => ids.Contains(note.RegistrationId)).ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, ""), cancel);
        await db.ReviewOpinions.Where(opinion => ids.Contains(opinion.RegistrationId)).ExecuteUpdateAsync(set => set.SetProperty(opinion => opinion.Note, (string?)null), cancel);
        await db.SubmissionSnapshots.Where(snapshot => ids.Contains(snapshot.RegistrationId)).ExecuteUpdateAsync(set => set.SetProperty(snapshot => snapshot.Answers, none), cancel);
    }
}
