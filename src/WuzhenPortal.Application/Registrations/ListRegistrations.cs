using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
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
        AttendanceMode? Mode, RegistrationStatus Status, DateTimeOffset SubmittedAt, TimeSpan? Waiting);

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
        }
    }

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var all = db.Registrations.AsNoTracking();
            var counts = await query.Queue.InAnyStatus(all, summit).GroupBy(registration => registration.Status)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var total = query.Queue.Status is { } only ? counts.GetValueOrDefault(only) : counts.Values.Sum();
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var rows = await query.Queue.InOrder(all, summit)
                .Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                .Select(registration => new
                {
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
                    HandedIn = registration.Steps.Where(step => step.Status == RegistrationStatus.Submitted).Max(step => step.At),
                })
                .ToListAsync(cancellationToken);
            var handedIn = new RegistrationQueue().InAnyStatus(all, summit);
            return new(
                [.. rows.Select(row => new Row(
                    row.Reference, row.FamilyName, row.GivenName, row.NativeName, row.Organisation, row.Nationality, row.Category, row.Mode, row.Status, row.SubmittedAt,
                    row.Status is RegistrationStatus.Submitted or RegistrationStatus.UnderReview ? now - row.HandedIn : null))],
                counts, total, pages, total == 0 && !await handedIn.AnyAsync(cancellationToken),
                await db.ParticipantCategories.Where(category => category.SummitId == summit).OrderBy(category => category.Position)
                    .Select(category => new Choice(category.Code, category.Name)).ToListAsync(cancellationToken),
                await handedIn.Where(registration => registration.Nationality != null).Select(registration => registration.Nationality!).Distinct().ToListAsync(cancellationToken));
        }
    }
}
