using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>A visitor asks for an account. The answer is the same whether the address is known or not: the rest is told by mail, to the address's owner alone.</summary>
public static class SignUp
{
    /// <param name="ReturnUrl">Local address to go on to after the confirmation.</param>
    [Public, NotAudited]
    public sealed record Command(string DisplayName, string Email, string Password, string? ReturnUrl) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.DisplayName).NotEmpty().MaximumLength(100);
            RuleFor(command => command.Email).IsMailAddress();
            RuleFor(command => command.Password).IsPassword();
        }
    }

    internal sealed class Handler(UserManager<Account> users, PortalDbContext db, Passwords passwords, AccountMails mails, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var email = command.Email.Trim();
            var account = new Account
            {
                UserName = email,
                Email = email,
                DisplayName = command.DisplayName.Trim(),
                LanguageCode = user.LanguageCode,
                CreatedAt = clock.GetUtcNow(),
            };
            await passwords.RequireGoodAsync(account, command.Password);
            if (await users.FindByEmailAsync(email) is { } known)
            {
                passwords.SpendTime(command.Password);
                await mails.ExistsAsync(known, cancellationToken);
            }
            else if (await CreateAsync(account, command.Password))
            {
                await mails.ConfirmAsync(account, command.ReturnUrl, cancellationToken);
            }
        }

        /// <returns>False when the same form was sent twice at once: the other one has it.</returns>
        private async Task<bool> CreateAsync(Account account, string password)
        {
            try
            {
                var created = await users.CreateAsync(account, password);
                return created.Succeeded || (created.Errors.All(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? false
                    : throw new ValidationException([new ValidationFailure(nameof(Command.Email), "") { ErrorCode = "EmailValidator" }]));
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                if (await users.FindByEmailAsync(account.Email!) is null)
                {
                    throw;
                }

                return false;
            }
        }
    }
}
