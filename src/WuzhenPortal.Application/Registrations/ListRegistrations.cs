using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar looks through what was handed in for the current summit.</summary>
public static class ListRegistrations
{
    /// <summary>Registrations on a page.</summary>
    public const int PageSize = 25;

    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(RegistrationQueue Queue, int Page) : IQuery<Result>;

    /// <param name="Counts">How many fit all but the status, by status; those that nothing fits are missing.</param>
    /// <param name="Total">How many fit everything.</param>
    /// <param name="IsEmpty">Whether nobody has handed in anything yet.</param>
    public sealed record Result(
        IReadOnlyList<Row> Rows, IReadOnlyDictionary<RegistrationStatus, int> Counts, int Total, int Pages, bool IsEmpty,
        IReadOnlyList<Choice> Categories, IReadOnlyList<string> Nationalities);

    public sealed record Row(
        string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, string? Nationality, LocalizedText Category,
        AttendanceMode? Mode, RegistrationStatus Status, DateTimeOffset SubmittedAt, TimeSpan? Waiting, int Version, RowDetails Details);

    /// <summary>What a list may show besides.</summary>
    /// <param name="DecisionBy">Promised day, in the summit's zone; null where no decision is due.</param>
    /// <param name="IsLate">Whether that day has passed.</param>
    /// <param name="Opinions">Given on what was handed in last.</param>
    /// <param name="Reviewers">How many the category demands.</param>
    public sealed record RowDetails(
        string? Position, string? Country, string Language, string? Email, string? Phone, IReadOnlyList<string> Tags, string? Assignee, DateOnly? DecisionBy, bool IsLate, bool IsDuplicate, int Opinions, int Reviewers);

    /// <summary>A category to filter by.</summary>
    public sealed record Choice(string Code, LocalizedText Name);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Queue.Search).MaximumLength(RegistrationQueue.SearchLength);
            RuleFor(query => query.Queue.Status).IsInEnum();
            RuleFor(query => query.Queue.Mode).IsInEnum();
            RuleFor(query => query.Queue.Sort).IsInEnum();
            RuleFor(query => query.Queue.Only).IsInEnum();
        }
    }

    internal sealed class Handler(PortalDbContext db, DeskQueue desk, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await desk.SummitAsync(cancellationToken);
            var found = await desk.InAnyStatusAsync(query.Queue, cancellationToken);
            var counts = await found.GroupBy(registration => registration.Status)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var total = query.Queue.Status is { } only ? counts.GetValueOrDefault(only) : counts.Values.Sum();
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = query.Queue.InOrder(found).Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize);
            var handedIn = new RegistrationQueue().InAnyStatus(db.Registrations.AsNoTracking(), summit.Id);
            return new(
                await desk.RowsAsync(page, clock.GetUtcNow(), cancellationToken).ToListAsync(cancellationToken),
                counts, total, pages, total == 0 && !await handedIn.AnyAsync(cancellationToken),
                await db.ParticipantCategories.Where(category => category.SummitId == summit.Id).OrderBy(category => category.Position)
                    .Select(category => new Choice(category.Code, category.Name)).ToListAsync(cancellationToken),
                await handedIn.Where(registration => registration.Nationality != null).Select(registration => registration.Nationality!).Distinct().ToListAsync(cancellationToken));
        }
    }
}
