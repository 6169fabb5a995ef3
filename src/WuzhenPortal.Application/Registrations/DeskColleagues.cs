using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Among whom applications are divided.</summary>
internal static class DeskColleagues
{
    /// <summary>Accounts with a role that may decide.</summary>
    public static IQueryable<Account> Of(PortalDbContext db)
    {
        var roles = Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.DecideRegistrations)).ToList();
        return db.Users.Where(account => db.RoleAssignments.Any(assignment => assignment.AccountId == account.Id && roles.Contains(assignment.Role)));
    }

    /// <summary>A colleague who may decide.</summary>
    public static async Task<long> FindAsync(PortalDbContext db, string code, CancellationToken cancel) =>
        await Of(db).Where(account => account.Code == code).Select(account => (long?)account.Id).SingleOrDefaultAsync(cancel)
        ?? throw new RuleViolation("Registrations.Desk.NoColleague") { Property = "Assignee" };

    /// <returns>Who looked after it before.</returns>
    public static async Task<long?> AssignAsync(PortalDbContext db, Registration registration, long? assignee, long by, DateTimeOffset now, CancellationToken cancel)
    {
        var stored = await db.RegistrationAssignments.SingleOrDefaultAsync(other => other.RegistrationId == registration.Id, cancel);
        var before = stored?.AccountId;
        if (before == assignee)
        {
            return before;
        }

        if (assignee is null)
        {
            db.RegistrationAssignments.Remove(stored!);
        }
        else if (stored is null)
        {
            db.RegistrationAssignments.Add(new RegistrationAssignment(registration, assignee.Value, by, now));
        }
        else
        {
            stored.MoveTo(assignee.Value, by, now);
        }

        return before;
    }
}
