using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>An administrator opens one account.</summary>
public static class OpenPerson
{
    /// <param name="Code">Of the account.</param>
    [Requires(Permission.ManagePeople)]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Language">In which the person reads the portal.</param>
    /// <param name="IsSelf">Whether it is the sender's own.</param>
    public sealed record Result(string Code, string Name, string Email, bool IsConfirmed, DateTimeOffset CreatedAt, string Language, IReadOnlyList<Given> Roles, bool IsSelf);

    /// <summary>A role with who gave it, and when.</summary>
    /// <param name="By">Null where the portal itself did, at set-up.</param>
    public sealed record Given(Role Role, string? By, DateTimeOffset At);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Code == query.Code, cancellationToken) ?? throw new NotFound();
            var roles = await (from assignment in db.RoleAssignments.AsNoTracking()
                               join giver in db.Users on assignment.GivenBy equals giver.Id into givers
                               from giver in givers.DefaultIfEmpty()
                               where assignment.AccountId == account.Id
                               orderby assignment.GivenAt, assignment.Id
                               select new Given(assignment.Role, giver.DisplayName, assignment.GivenAt)).ToListAsync(cancellationToken);
            return new(account.Code, account.DisplayName, account.Email!, account.EmailConfirmed, account.CreatedAt, account.LanguageCode, roles, account.Id == user.AccountId);
        }
    }
}
