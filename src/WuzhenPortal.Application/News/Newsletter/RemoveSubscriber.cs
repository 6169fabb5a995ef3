using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>An editor takes an address off the newsletter, as its owner asked.</summary>
public static class RemoveSubscriber
{
    /// <returns>Whether it was on it.</returns>
    [Requires(Permission.EditNews)]
    public sealed record Command(string Email) : ICommand<bool>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Email).IsMailAddress();
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command command, CancellationToken cancellationToken)
        {
            var key = NewsletterSubscription.KeyOf(command.Email);
            if (await db.NewsletterSubscriptions.SingleOrDefaultAsync(subscription => subscription.EmailKey == key, cancellationToken) is not { } found)
            {
                return false;
            }

            db.NewsletterSubscriptions.Remove(found);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
    }
}
