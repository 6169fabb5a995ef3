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

/// <summary>The staff chooses whose badges to print.</summary>
public static class ListBadges
{
    public const int PageSize = 25;

    [Requires(Permission.IssueDocuments)]
    public sealed record Query(BadgeSelection Selection, int Page) : IQuery<Result>;

    /// <param name="IsEmpty">Whether nobody is approved yet.</param>
    public sealed record Result(IReadOnlyList<Line> Lines, int Total, int Pages, bool IsEmpty, IReadOnlyList<ListRegistrations.Choice> Categories, IReadOnlyList<DelegationName> Delegations);

    public sealed record DelegationName(string Code, string Name);

    /// <param name="Number">Null before a badge was issued.</param>
    public sealed record Line(string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, LocalizedText Category, int? Number, int PrintCount, DateTimeOffset? PrintedAt);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Selection.Search).MaximumLength(RegistrationQueue.SearchLength);
            RuleFor(query => query.Selection.Delegation).MaximumLength(Delegation.CodeLength);
            RuleFor(query => query.Selection.References).MaximumLength(BadgeSelection.ReferencesLength);
        }
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var found = query.Selection.In(db, summit).AsNoTracking();
            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var rows = await found.Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                .Select(registration => new
                {
                    registration.Reference,
                    registration.FamilyName,
                    registration.GivenName,
                    registration.NativeName,
                    registration.Organisation,
                    Category = registration.Category!.Name,
                    Badge = db.Badges.Where(badge => badge.RegistrationId == registration.Id && badge.VoidedAt == null).Select(badge => new { badge.Number, badge.PrintCount, badge.PrintedAt }).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            return new(
                [.. rows.Select(row => new Line(
                    row.Reference, row.FamilyName, row.GivenName, row.NativeName, row.Organisation, row.Category, row.Badge?.Number, row.Badge?.PrintCount ?? 0, row.Badge?.PrintedAt))],
                total, pages, total == 0 && !await new BadgeSelection().In(db, summit).AnyAsync(cancellationToken),
                await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == summit).OrderBy(category => category.Position)
                    .Select(category => new ListRegistrations.Choice(category.Code, category.Name)).ToListAsync(cancellationToken),
                await db.Delegations.AsNoTracking().Where(delegation => delegation.SummitId == summit && db.DelegationMembers.Any(member => member.DelegationId == delegation.Id)).OrderBy(delegation => delegation.LatinName)
                    .Select(delegation => new DelegationName(delegation.Code, delegation.LatinName)).ToListAsync(cancellationToken));
        }
    }
}
