using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Somebody forgot a password: a link to set a new one goes to the address, if it has an account. The answer is the same if not.</summary>
public static class RequestPasswordReset
{
    [Public, NotAudited]
    public sealed record Command(string Email) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Email).IsMailAddress();
    }

    internal sealed class Handler(UserManager<Account> users, AccountMails mails) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            if (await users.FindByEmailAsync(command.Email.Trim()) is { } account)
            {
                await mails.ResetAsync(account, cancellationToken);
            }
        }
    }
}
