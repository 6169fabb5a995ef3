using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>
/// A visitor asks for news by mail. The answer is the same whether the address has it already or not, and whether a mail goes out: the rest is told by mail, to the address's owner alone.
/// </summary>
public static class AskForNewsletter
{
    [Public, NotAudited]
    public sealed record Command(string Email, NewsletterFields Fields) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Email).IsMailAddress();
            RuleFor(command => command.Fields).NotNull().SetValidator(new NewsletterFields.Validator());
        }
    }

    internal sealed class Handler(PortalDbContext db, NewsletterMails mails, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var email = command.Email.Trim();
            var key = NewsletterSubscription.KeyOf(email);
            var known = await db.NewsletterSubscriptions.SingleOrDefaultAsync(subscription => subscription.EmailKey == key, cancellationToken);
            if (!await mails.MayAskAsync(known?.Email ?? email, cancellationToken))
            {
                return;
            }

            if (known is { ConfirmedAt: not null })
            {
                mails.TellOfItself(known);
                await db.SaveChangesAsync(cancellationToken);
                return;
            }

            var now = clock.GetUtcNow();
            if (known is null)
            {
                known = new NewsletterSubscription(email, command.Fields.Choice(), now);
                db.NewsletterSubscriptions.Add(known);
            }
            else
            {
                known.AskAgain(command.Fields.Choice(), now);
            }

            mails.AskToConfirm(known);
            await SaveAsync(key, cancellationToken);
        }

        /// <summary>The same form sent twice at once: the other one has it.</summary>
        private async Task SaveAsync(string key, CancellationToken cancel)
        {
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                if (!await db.NewsletterSubscriptions.AnyAsync(subscription => subscription.EmailKey == key, cancel))
                {
                    throw;
                }
            }
        }
    }
}
