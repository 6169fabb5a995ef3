using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Keeping;

/// <summary>Registrations whose answers are blanked when their time is over, with whatever hangs on them.</summary>
internal abstract class RegistrationsForATime(PortalDbContext db, IEnumerable<IErasesPersonalData> erasing) : IKeepsForATime
{
    private const int AtATime = 200;

    public abstract string Kind { get; }

    public abstract int UsualDays { get; }

    public bool IsOfASummit => true;

    public Task<int> CountAsync(KeepingTime time, CancellationToken cancel) => WithAnswers(time).CountAsync(cancel);

    public async Task<int> EndAsync(KeepingTime time, CancellationToken cancel)
    {
        var ids = await WithAnswers(time).OrderBy(registration => registration.Id).Select(registration => registration.Id).ToListAsync(cancel);
        foreach (var some in ids.Chunk(AtATime))
        {
            foreach (var area in erasing)
            {
                await area.EraseAsync(new ErasedPerson(null, null, [], some), cancel);
            }

            db.ChangeTracker.Clear();
        }

        return ids.Count;
    }

    protected abstract IQueryable<Registration> Over(IQueryable<Registration> registrations, KeepingTime time);

    private IQueryable<Registration> WithAnswers(KeepingTime time) => Over(db.Registrations.Where(registration => registration.SummitId == time.SummitId), time)
        .Where(registration => registration.FamilyName != null || registration.GivenName != null || registration.NativeName != null || registration.BadgeName != null
            || registration.Email != null || registration.Phone != null || registration.Organisation != null || registration.Position != null);
}

/// <summary>Drafts that nobody handed in, by the day they were begun.</summary>
internal sealed class KeptDrafts(PortalDbContext db, IEnumerable<IErasesPersonalData> erasing) : RegistrationsForATime(db, erasing)
{
    public override string Kind => "Drafts";

    public override int UsualDays => 180;

    protected override IQueryable<Registration> Over(IQueryable<Registration> registrations, KeepingTime time) =>
        registrations.Where(registration => registration.Status == RegistrationStatus.Draft && registration.CreatedAt <= time.Before);
}

/// <summary>Declined and withdrawn applications, by the day of that step.</summary>
internal sealed class KeptRefusals(PortalDbContext db, IEnumerable<IErasesPersonalData> erasing) : RegistrationsForATime(db, erasing)
{
    public override string Kind => "Refusals";

    public override int UsualDays => 90;

    protected override IQueryable<Registration> Over(IQueryable<Registration> registrations, KeepingTime time) =>
        registrations.Where(registration => registration.Status == RegistrationStatus.Declined || registration.Status == RegistrationStatus.Withdrawn).AtRestSince(time.Before);
}

/// <summary>Everybody's answers, by the end of the summit, or by the last step of whoever came after it.</summary>
internal sealed class KeptRegistrations(PortalDbContext db, IEnumerable<IErasesPersonalData> erasing) : RegistrationsForATime(db, erasing)
{
    public override string Kind => "Answers";

    public override int UsualDays => 730;

    protected override IQueryable<Registration> Over(IQueryable<Registration> registrations, KeepingTime time) =>
        registrations.Where(registration => time.IsOverSinceSummit && registration.Status != RegistrationStatus.Draft).AtRestSince(time.Before);
}
