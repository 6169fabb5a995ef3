using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>How registration goes, in figures.</summary>
public static class ReadFigures
{
    /// <summary>Days that are shown, the last one today.</summary>
    public const int DaysShown = 30;

    [Requires(Permission.ReadRegistrations)]
    public sealed record Query : IQuery<Result>;

    /// <param name="Days">In the summit's zone, oldest first; days without anything too.</param>
    /// <param name="Countries">Codes of nationalities, most people first.</param>
    public sealed record Result(IReadOnlyList<Day> Days, IReadOnlyList<Category> Categories, IReadOnlyList<Country> Countries, Waiting Waiting, int Total);

    /// <param name="HandedIn">For the first time or again.</param>
    public sealed record Day(DateOnly Date, int HandedIn, int Decided);

    public sealed record Category(LocalizedText Name, IReadOnlyDictionary<RegistrationStatus, int> Counts);

    public sealed record Country(string Code, int People);

    /// <param name="Open">How many wait for a decision.</param>
    /// <param name="MedianOpen">How long they have waited; null where nobody does.</param>
    /// <param name="Median">How long those waited who were decided; null before anybody was.</param>
    /// <param name="InTime">Share of decisions within the promise, 0 to 1; null before there was one.</param>
    public sealed record Waiting(int Open, TimeSpan? MedianOpen, TimeSpan? LongestOpen, int Late, TimeSpan? Median, TimeSpan? Longest, double? InTime);

    internal sealed class Handler(PortalDbContext db, DeskQueue desk, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        private static readonly RegistrationStatus[] Answers = [RegistrationStatus.Approved, RegistrationStatus.Declined, RegistrationStatus.InformationRequested];

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await desk.SummitAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var handedIn = new RegistrationQueue().InAnyStatus(db.Registrations.AsNoTracking(), summit.Id);
            var counts = await handedIn.GroupBy(registration => new { registration.CategoryId, registration.Status }).Select(group => new { group.Key.CategoryId, group.Key.Status, Count = group.Count() }).ToListAsync(cancellationToken);
            var categories = await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == summit.Id).OrderBy(category => category.Position).Select(category => new { category.Id, category.Name, category.ReviewDays }).ToListAsync(cancellationToken);
            var countries = await handedIn.Where(registration => registration.Nationality != null).GroupBy(registration => registration.Nationality!).Select(group => new { Code = group.Key, People = group.Count() }).ToListAsync(cancellationToken);
            var steps = await handedIn.SelectMany(registration => registration.Steps, (registration, step) => new Step(registration.Id, registration.CategoryId!.Value, step.Id, step.Status, step.At)).ToListAsync(cancellationToken);
            var promises = categories.ToDictionary(category => category.Id, category => category.ReviewDays);
            return new(
                Days(steps, summit, now),
                [.. categories.Select(category => new Category(category.Name, counts.Where(count => count.CategoryId == category.Id).ToDictionary(count => count.Status, count => count.Count)))],
                [.. countries.OrderByDescending(country => country.People).ThenBy(country => country.Code, StringComparer.Ordinal).Select(country => new Country(country.Code, country.People))],
                Waits(steps, promises, summit, now), counts.Sum(count => count.Count));
        }

        private static List<Day> Days(List<Step> steps, DeskQueue.Place summit, DateTimeOffset now)
        {
            var today = summit.DayOf(now);
            var handedIn = steps.Where(step => step.Status == RegistrationStatus.Submitted).CountBy(step => summit.DayOf(step.At)).ToDictionary();
            var decided = steps.Where(step => step.Status is RegistrationStatus.Approved or RegistrationStatus.Declined).CountBy(step => summit.DayOf(step.At)).ToDictionary();
            return [.. Enumerable.Range(0, DaysShown).Select(ago => today.AddDays(ago + 1 - DaysShown)).Select(day => new Day(day, handedIn.GetValueOrDefault(day), decided.GetValueOrDefault(day)))];
        }

        /// <summary>A wait begins when it is handed in, and ends with the next answer; each round is one.</summary>
        private static Waiting Waits(List<Step> steps, Dictionary<long, int> promises, DeskQueue.Place summit, DateTimeOffset now)
        {
            var (open, done) = (new List<TimeSpan>(), new List<TimeSpan>());
            var (late, kept) = (0, 0);
            foreach (var life in steps.GroupBy(step => step.Registration))
            {
                Step? since = null;
                foreach (var step in life.OrderBy(step => step.Id))
                {
                    if (step.Status == RegistrationStatus.Submitted)
                    {
                        since = step;
                    }
                    else if (since is not null && Answers.Contains(step.Status))
                    {
                        done.Add(step.At - since.At);
                        kept += IsInTime(since, step.At) ? 1 : 0;
                        since = null;
                    }
                    else if (step.Status is not RegistrationStatus.UnderReview)
                    {
                        since = null;
                    }
                }

                if (since is not null)
                {
                    open.Add(now - since.At);
                    late += IsInTime(since, now) ? 0 : 1;
                }
            }

            return new(open.Count, Median(open), Longest(open), late, Median(done), Longest(done), done.Count == 0 ? null : (double)kept / done.Count);

            bool IsInTime(Step from, DateTimeOffset until) => summit.DayOf(until) <= WorkingDays.After(summit.DayOf(from.At), promises[from.Category]);
        }

        private static TimeSpan? Longest(List<TimeSpan> waits) => waits.Count == 0 ? null : waits.Max();

        private static TimeSpan? Median(List<TimeSpan> waits) => waits.Count == 0 ? null : waits.Order().ElementAt(waits.Count / 2);

        private sealed record Step(long Registration, long Category, long Id, RegistrationStatus Status, DateTimeOffset At);
    }
}
