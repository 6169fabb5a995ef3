using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>The owner of an address sets a new password by a mailed link. That confirms the address too, opens a resting account, and ends all its sessions.</summary>
public static class ResetPassword
{
    public enum Outcome
    {
        Saved,
        InvalidLink,
    }

    [Public, NotAudited]
    public sealed record Command(string? Code, string Password) : ICommand<Outcome>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Password).IsPassword();
    }

    internal sealed class Handler(UserManager<Account> users, AccountLinks links, Passwords passwords, AccountMails mails) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await links.ReadAsync(command.Code, LinkPurpose.ResetPassword) is not var (account, token))
            {
                return Outcome.InvalidLink;
            }

            await passwords.RequireGoodAsync(account, command.Password);
            account.EmailConfirmed = true;
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
            // Identity gives a new security stamp with the new password: the link and every session end with the old one.
            if (!(await users.ResetPasswordAsync(account, token, command.Password)).Succeeded)
            {
                return Outcome.InvalidLink;
            }

            await mails.ChangedAsync(account, cancellationToken);
            return Outcome.Saved;
        }
    }
}
