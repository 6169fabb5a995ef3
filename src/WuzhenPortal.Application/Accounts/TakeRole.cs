using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>An administrator takes a role away; it is gone with the person's next request.</summary>
public static class TakeRole
{
    /// <param name="Code">Of the account.</param>
    [Requires(Permission.ManagePeople)]
    public sealed record Command(string Code, Role Role) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await db.Users.AsNoTracking().Where(account => account.Code == command.Code).Select(account => (long?)account.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            if (command.Role == Role.Administrator)
            {
                RuleViolation.Unless(account != user.AccountId, "Accounts.People.NotYourself");
                // The write holds the rows of all administrators until the transaction ends: of two who take each other's role, the second looks only after the first has.
                await db.RoleAssignments.Where(assignment => assignment.Role == Role.Administrator)
                    .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Version, assignment => assignment.Version + 1), cancellationToken);
                var others = await db.RoleAssignments.AnyAsync(assignment => assignment.Role == Role.Administrator && assignment.AccountId != account, cancellationToken);
                RuleViolation.Unless(others, "Accounts.People.LastAdministrator");
            }

            var given = await db.RoleAssignments.SingleOrDefaultAsync(assignment => assignment.AccountId == account && assignment.Role == command.Role, cancellationToken)
                ?? throw new RuleViolation("Accounts.People.GoneMeanwhile");
            db.RoleAssignments.Remove(given);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
