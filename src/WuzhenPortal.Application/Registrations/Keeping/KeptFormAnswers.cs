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
        foreach (var (version, questions) in await OverAsync(time, cancel))
        {
            count += await Answers(version, questions).CountAsync(cancel);
        }

        return count;
    }

    public async Task<int> EndAsync(KeepingTime time, CancellationToken cancel)
    {
        var count = 0;
        foreach (var (version, questions) in await OverAsync(time, cancel))
        {
            count += await Answers(version, questions).ExecuteDeleteAsync(cancel);
        }

        if (count > 0)
        {
            await files.DropLeftAsync(time.SummitId, cancel);
        }

        return count;
    }

    /// <summary>Keys of the questions whose time is over, by the version that put them.</summary>
    private async Task<List<(long Version, List<string> Questions)>> OverAsync(KeepingTime time, CancellationToken cancel)
    {
        var versions = await db.RegistrationForms.AsNoTracking().Where(form => form.Category.SummitId == time.SummitId).SelectMany(form => form.Versions).ToListAsync(cancel);
        return [.. versions.Select(version => (version.Id, version.Definition.Questions.Where(question => question.KeptDays is { } days && time.SummitEnd.AddDays(days + time.Days) <= time.Now).Select(question => question.Key).ToList()))
            .Where(version => version.Item2.Count > 0)];
    }

    private IQueryable<FormAnswer> Answers(long version, List<string> questions) => db.Set<FormAnswer>().Where(answer => answer.VersionId == version && questions.Contains(answer.Question));
}
