using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>
/// The owner of an address confirms it, with the password of the account: so that nobody gets an account confirmed that somebody else
/// opened in his name, and no mail scanner that follows links confirms anything.
/// </summary>
public static class ConfirmEmail
{
    public enum Outcome
    {
        SignedIn,
        AlreadyConfirmed,
        InvalidLink,
        WrongPassword,
    }

    [Public, NotAudited]
    public sealed record Command(string? Code, string Password) : ICommand<Outcome>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Password).IsPassword();
    }

    internal sealed class Handler(UserManager<Account> users, AccountLinks links, Passwords passwords, ISignInSession session) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await links.ReadAsync(command.Code, LinkPurpose.ConfirmEmail) is not var (account, token))
            {
                return Outcome.InvalidLink;
            }

            if (account.EmailConfirmed)
            {
                return Outcome.AlreadyConfirmed;
            }

            if (!await passwords.IsRightAsync(account, command.Password, cancellationToken))
            {
                return Outcome.WrongPassword;
            }

            account.AccessFailedCount = 0;
            if (!(await users.ConfirmEmailAsync(account, token)).Succeeded)
            {
                return Outcome.InvalidLink;
            }

            await session.StartAsync(account, remember: false);
            return Outcome.SignedIn;
        }
    }
}
