using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Keeping;

/// <summary>Answers to questions that say themselves for how long they are needed after the summit; the days set here are added to those.</summary>
internal sealed class KeptFormAnswers(PortalDbContext db, AnswerFiles files) : IKeepsForATime
{
    public string Kind => "FormAnswers";

    public int UsualDays => 1;

    public bool IsOfASummit => true;

    public async Task<int> CountAsync(KeepingTime time, CancellationToken cancel)
    {
        var count = 0;
        foreach (var over in await OverAsync(time, cancel))
        {
            count += await Answers(over).CountAsync(cancel);
        }

        return count;
    }

    public async Task<int> EndAsync(KeepingTime time, CancellationToken cancel)
    {
        var count = 0;
        foreach (var over in await OverAsync(time, cancel))
        {
            count += await Answers(over).ExecuteDeleteAsync(cancel);
        }

        if (count > 0)
        {
            await files.DropLeftAsync(time.SummitId, cancel);
        }

        return count;
    }

    /// <summary>Questions whose time is over, by the version that put them.</summary>
    private async Task<List<Over>> OverAsync(KeepingTime time, CancellationToken cancel)
    {
        var versions = await db.RegistrationForms.AsNoTracking().Where(form => form.Category.SummitId == time.SummitId).SelectMany(form => form.Versions).ToListAsync(cancel);
        return
        [
            .. from version in versions
               from alike in version.Definition.Questions.Where(question => question.KeptDays is not null).GroupBy(question => question.KeptDays!.Value + time.Days, question => question.Key)
               let before = time.Now.AddDays(-alike.Key)
               where time.SummitEnd <= before
               select new Over(version.Id, [.. alike], before),
        ];
    }

    private IQueryable<FormAnswer> Answers(Over over)
    {
        var registrations = db.Registrations.AtRestSince(over.Before);
        return db.Set<FormAnswer>().Where(answer => answer.VersionId == over.Version && over.Questions.Contains(answer.Question)
            && registrations.Any(registration => registration.Id == EF.Property<long>(answer, "RegistrationId")));
    }

    private sealed record Over(long Version, List<string> Questions, DateTimeOffset Before);
}
