using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Which accounts the list of people shows.</summary>
public enum PeopleFilter
{
    All,

    /// <summary>With any role.</summary>
    Staff,

    /// <summary>Without a role.</summary>
    Delegates,
}

/// <summary>An administrator looks through the accounts.</summary>
public static class ListPeople
{
    /// <summary>Accounts on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Longest search, in characters.</summary>
    public const int SearchLength = 200;

    /// <param name="Search">Words of the name or the address, in any order.</param>
    /// <param name="Role">Only who has this role.</param>
    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.ManagePeople)]
    public sealed record Query(string? Search, PeopleFilter Filter, Role? Role, int Page) : IQuery<Result>;

    public sealed record Result(IReadOnlyList<Row> Rows, int Total, int Pages);

    public sealed record Row(string Code, string Name, string Email, bool IsConfirmed, DateTimeOffset CreatedAt, IReadOnlyList<Role> Roles);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Search).MaximumLength(SearchLength);
            RuleFor(query => query.Filter).IsInEnum();
            RuleFor(query => query.Role).IsInEnum();
        }
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = db.Users.AsNoTracking();
            foreach (var word in SearchKey.Of(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var address = word.ToUpperInvariant();
                found = found.Where(account => account.SearchName.Contains(word) || account.NormalizedEmail!.Contains(address));
            }

            found = query.Filter switch
            {
                PeopleFilter.Staff => found.Where(account => db.RoleAssignments.Any(assignment => assignment.AccountId == account.Id)),
                PeopleFilter.Delegates => found.Where(account => !db.RoleAssignments.Any(assignment => assignment.AccountId == account.Id)),
                _ => found,
            };
            found = query.Role is { } role ? found.Where(account => db.RoleAssignments.Any(assignment => assignment.AccountId == account.Id && assignment.Role == role)) : found;
            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var rows = await found.OrderBy(account => account.SearchName).ThenBy(account => account.Id)
                .Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                .Select(account => new { account.Id, account.Code, account.DisplayName, account.Email, account.EmailConfirmed, account.CreatedAt })
                .ToListAsync(cancellationToken);
            var ids = rows.Select(row => row.Id).ToList();
            var roles = (await db.RoleAssignments.AsNoTracking().Where(assignment => ids.Contains(assignment.AccountId)).Select(assignment => new { assignment.AccountId, assignment.Role }).ToListAsync(cancellationToken))
                .ToLookup(assignment => assignment.AccountId, assignment => assignment.Role);
            return new([.. rows.Select(row => new Row(row.Code, row.DisplayName, row.Email!, row.EmailConfirmed, row.CreatedAt, [.. roles[row.Id].Order()]))], total, pages);
        }
    }
}
