using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Somebody signs in with address and password.</summary>
public static class SignIn
{
    public enum Outcome
    {
        SignedIn,

        /// <summary>Unknown address, wrong password or too many attempts: never told apart.</summary>
        Refused,

        /// <summary>The password was right, but the address awaits its confirmation.</summary>
        Unconfirmed,
    }

    [Public, NotAudited]
    public sealed record Command(string Email, string Password, bool Remember) : ICommand<Outcome>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Email).IsMailAddress();
            RuleFor(command => command.Password).IsPassword();
        }
    }

    internal sealed class Handler(UserManager<Account> users, Passwords passwords, ISignInSession session) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await users.FindByEmailAsync(command.Email.Trim());
            if (!await passwords.IsRightAsync(account, command.Password, cancellationToken))
            {
                return Outcome.Refused;
            }

            if (!account!.EmailConfirmed)
            {
                return Outcome.Unconfirmed;
            }

            await session.StartAsync(account, command.Remember);
            return Outcome.SignedIn;
        }
    }
}
