using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>An administrator gives somebody a role; it counts from the person's next request.</summary>
public static class GiveRole
{
    /// <param name="Code">Of the account.</param>
    [Requires(Permission.ManagePeople)]
    public sealed record Command(string Code, Role? Role) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Role).NotNull().WithErrorCode("Accounts.People.ChooseRole").IsInEnum();
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var role = command.Role!.Value;
            var account = await db.Users.AsNoTracking().Where(account => account.Code == command.Code).Select(account => new { account.Id, account.EmailConfirmed }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFound();
            // Whoever typed an address has not shown to own it before it is confirmed.
            RuleViolation.Unless(account.EmailConfirmed, "Accounts.People.NotConfirmed");
            // The write holds the account's row until the transaction ends: of two who give the same role at once, the second finds it given.
            await db.Users.Where(other => other.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(other => other.LanguageCode, other => other.LanguageCode), cancellationToken);
            if (!await db.RoleAssignments.AnyAsync(assignment => assignment.AccountId == account.Id && assignment.Role == role, cancellationToken))
            {
                db.RoleAssignments.Add(new RoleAssignment { AccountId = account.Id, Role = role, GivenBy = user.AccountId, GivenAt = clock.GetUtcNow() });
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }
}
