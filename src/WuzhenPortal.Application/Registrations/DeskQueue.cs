using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Finds what a queue shows; for the list, the way through it, its export and what is done to all of it.</summary>
internal sealed class DeskQueue(PortalDbContext db, ICurrentUser user, TimeProvider clock)
{
    private Place? summit;

    /// <summary>The current summit.</summary>
    public async Task<Place> SummitAsync(CancellationToken cancel)
    {
        if (summit is null)
        {
            var found = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancel);
            summit = new(found.Id, TimeZoneInfo.FindSystemTimeZoneById(found.TimeZone));
        }

        return summit;
    }

    /// <summary>Those that fit all but the status, which the counts tell apart.</summary>
    public async Task<IQueryable<Registration>> InAnyStatusAsync(RegistrationQueue queue, CancellationToken cancel)
    {
        var here = await SummitAsync(cancel);
        var found = queue.InAnyStatus(db.Registrations.AsNoTracking(), here.Id);
        if (RegistrationTag.Tidy(queue.Tag) is { } tag)
        {
            found = found.Where(registration => db.RegistrationTags.Any(other => other.Tag == tag && other.RegistrationId == registration.Id));
        }

        found = queue.Assignee switch
        {
            null or "" => found,
            RegistrationQueue.Nobody => found.Where(registration => !db.RegistrationAssignments.Any(assignment => assignment.RegistrationId == registration.Id)),
            RegistrationQueue.Me => Of(found, user.AccountId ?? 0),
            var code => Of(found, await db.Users.Where(account => account.Code == code).Select(account => account.Id).SingleOrDefaultAsync(cancel)),
        };
        return queue.Only switch
        {
            QueueOnly.Late => await LateAsync(found, here, cancel),
            QueueOnly.Duplicate => Alike(found, here.Id),
            QueueOnly.Second => found.Where(registration => (registration.Status == RegistrationStatus.Submitted || registration.Status == RegistrationStatus.UnderReview)
                && db.ReviewOpinions.Any(opinion => opinion.RegistrationId == registration.Id && opinion.Round == registration.Steps.Count(step => step.Status == RegistrationStatus.Submitted))),
            _ => found,
        };
    }

    /// <summary>The rows of a list, one after the other.</summary>
    public async IAsyncEnumerable<ListRegistrations.Row> RowsAsync(IQueryable<Registration> found, DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var here = await SummitAsync(cancel);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, here.Zone).DateTime);
        var names = await db.RegistrationAssignments.Select(assignment => assignment.AccountId).Distinct()
            .Join(db.Users, id => id, account => account.Id, (_, account) => new { account.Id, account.DisplayName }).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
        var alike = await Alike(found, here.Id).Select(registration => registration.Id).ToHashSetAsync(cancel);
        var rows = found.Select(registration => new
        {
            registration.Id,
            registration.Reference,
            registration.FamilyName,
            registration.GivenName,
            registration.NativeName,
            registration.Organisation,
            registration.Nationality,
            Category = registration.Category!.Name,
            registration.Mode,
            registration.Status,
            SubmittedAt = registration.SubmittedAt!.Value,
            registration.Version,
            registration.Position,
            registration.OrganisationCountry,
            registration.LanguageCode,
            registration.Email,
            registration.Phone,
            registration.Category.ReviewDays,
            registration.Category.Reviewers,
            Steps = registration.Steps.Where(step => step.Status == RegistrationStatus.Submitted).Select(step => step.At).ToList(),
            Tags = db.RegistrationTags.Where(tag => tag.RegistrationId == registration.Id).OrderBy(tag => tag.Tag).Select(tag => tag.Tag).ToList(),
            Assignee = db.RegistrationAssignments.Where(assignment => assignment.RegistrationId == registration.Id).Select(assignment => (long?)assignment.AccountId).FirstOrDefault(),
            Opinions = db.ReviewOpinions.Where(opinion => opinion.RegistrationId == registration.Id).Select(opinion => opinion.Round).ToList(),
        });
        await foreach (var row in rows.AsSingleQuery().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var isOpen = row.Status is RegistrationStatus.Submitted or RegistrationStatus.UnderReview;
            DateOnly? decisionBy = isOpen ? WorkingDays.After(here.DayOf(row.Steps.Max()), row.ReviewDays) : null;
            yield return new(
                row.Reference, row.FamilyName, row.GivenName, row.NativeName, row.Organisation, row.Nationality, row.Category, row.Mode, row.Status, row.SubmittedAt,
                isOpen ? now - row.Steps.Max() : null, row.Version,
                new(row.Position, row.OrganisationCountry, row.LanguageCode, row.Email, row.Phone, row.Tags, row.Assignee is { } assignee ? names[assignee] : null,
                    decisionBy, decisionBy < today, alike.Contains(row.Id), isOpen ? row.Opinions.Count(round => round == row.Steps.Count) : 0, row.Reviewers));
        }
    }

    /// <summary>Those for which there is another application of somebody who may be the same person.</summary>
    private IQueryable<Registration> Alike(IQueryable<Registration> found, long summitId)
    {
        // By status, since SQLite would take "was handed in" for a reason to read all by that time; and first whether there is a key, since only then is it compared as an index does.
        var others = db.Registrations.Where(other => other.SummitId == summitId && other.Status != RegistrationStatus.Draft && other.Status != RegistrationStatus.Withdrawn);
        return found.Where(registration =>
            others.Any(other => EF.Property<string?>(registration, RegistrationKeys.NameKey) != null && EF.Property<string?>(other, RegistrationKeys.NameKey) == EF.Property<string?>(registration, RegistrationKeys.NameKey) && other.Id != registration.Id)
            || others.Any(other => EF.Property<string?>(registration, RegistrationKeys.NativeKey) != null && EF.Property<string?>(other, RegistrationKeys.NativeKey) == EF.Property<string?>(registration, RegistrationKeys.NativeKey) && other.Id != registration.Id)
            || others.Any(other => EF.Property<string?>(registration, RegistrationKeys.MailKey) != null && EF.Property<string?>(other, RegistrationKeys.MailKey) == EF.Property<string?>(registration, RegistrationKeys.MailKey) && other.Id != registration.Id));
    }

    private IQueryable<Registration> Of(IQueryable<Registration> found, long account) =>
        found.Where(registration => db.RegistrationAssignments.Any(assignment => assignment.RegistrationId == registration.Id && assignment.AccountId == account));

    /// <summary>Working days are counted here, not by the database: for each promise there is a last moment that has kept it.</summary>
    private async Task<IQueryable<Registration>> LateAsync(IQueryable<Registration> found, Place here, CancellationToken cancel)
    {
        var today = here.DayOf(clock.GetUtcNow());
        IQueryable<long>? late = null;
        foreach (var days in await db.ParticipantCategories.Where(category => category.SummitId == here.Id).Select(category => category.ReviewDays).Distinct().ToListAsync(cancel))
        {
            var first = today;
            while (WorkingDays.After(first, days) >= today)
            {
                first = first.AddDays(-1);
            }

            var bound = here.StartOf(first.AddDays(1));
            var of = found.Where(registration => (registration.Status == RegistrationStatus.Submitted || registration.Status == RegistrationStatus.UnderReview)
                && registration.Category!.ReviewDays == days && !registration.Steps.Any(step => step.Status == RegistrationStatus.Submitted && step.At >= bound)).Select(registration => registration.Id);
            late = late is null ? of : late.Concat(of);
        }

        return late is null ? found.Where(_ => false) : found.Where(registration => late.Contains(registration.Id));
    }

    /// <summary>A summit as the desk needs it.</summary>
    public sealed record Place(long Id, TimeZoneInfo Zone)
    {
        public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

        public DateTimeOffset StartOf(DateOnly day)
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
        }
    }
}
