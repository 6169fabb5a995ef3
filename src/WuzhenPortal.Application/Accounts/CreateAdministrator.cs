using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>The operator makes somebody an administrator, with a confirmed address.</summary>
public static class CreateAdministrator
{
    public enum Outcome
    {
        Created,

        /// <summary>There was an account with a confirmed address: it has the role now, and keeps its password.</summary>
        Promoted,
        AlreadyAdministrator,

        /// <summary>There is an administrator, and only a first one was wanted.</summary>
        NotNeeded,
    }

    /// <param name="OnlyAsFirst">Do nothing when there is an administrator.</param>
    [Operator]
    public sealed record Command(string Email, string Password, bool OnlyAsFirst = false) : ICommand<Outcome>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Email).IsMailAddress();
            RuleFor(command => command.Password).IsPassword();
        }
    }

    internal sealed class Handler(UserManager<Account> users, PortalDbContext db, Passwords passwords, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var email = command.Email.Trim();
            var account = await users.FindByEmailAsync(email);
            var administrators = db.RoleAssignments.Where(assignment => assignment.Role == Role.Administrator);
            if (command.OnlyAsFirst && await administrators.AnyAsync(cancellationToken))
            {
                return Outcome.NotNeeded;
            }

            if (account is not null && await administrators.AnyAsync(assignment => assignment.AccountId == account.Id, cancellationToken))
            {
                return Outcome.AlreadyAdministrator;
            }

            var outcome = account is { EmailConfirmed: true } ? Outcome.Promoted : Outcome.Created;
            if (outcome == Outcome.Created)
            {
                if (account is not null)
                {
                    // Whoever opened it never showed to own the address: the new one takes its place.
                    Succeed(await users.DeleteAsync(account));
                }

                account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = email[..email.IndexOf('@', StringComparison.Ordinal)], LanguageCode = Language.English.Code, CreatedAt = clock.GetUtcNow() };
                await passwords.RequireGoodAsync(account, command.Password);
                Succeed(await users.CreateAsync(account, command.Password));
            }

            db.RoleAssignments.Add(new RoleAssignment { AccountId = account!.Id, Role = Role.Administrator, GivenAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
            if (outcome == Outcome.Promoted)
            {
                Succeed(await users.UpdateSecurityStampAsync(account));
            }

            return outcome;
        }

        private static void Succeed(IdentityResult result)
        {
            if (!result.Succeeded)
            {
                throw new ValidationException([new ValidationFailure(nameof(Command.Email), string.Join(", ", result.Errors.Select(error => error.Code))) { ErrorCode = "EmailValidator" }]);
            }
        }
    }
}
