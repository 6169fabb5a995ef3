using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Sends the confirmation again, to an address that awaits it; for any other address nothing happens, and nobody is told.</summary>
public static class ResendConfirmation
{
    [Public, NotAudited]
    public sealed record Command(string Email, string? ReturnUrl) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Email).IsMailAddress();
    }

    internal sealed class Handler(UserManager<Account> users, AccountMails mails) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            if (await users.FindByEmailAsync(command.Email.Trim()) is { EmailConfirmed: false } account)
            {
                await mails.ConfirmAsync(account, command.ReturnUrl, cancellationToken);
            }
        }
    }
}
