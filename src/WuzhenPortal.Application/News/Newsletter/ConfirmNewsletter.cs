using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>The owner of an address confirms that news may go there.</summary>
public static class ConfirmNewsletter
{
    /// <returns>The code by which it is changed and ended; null for a link that is over.</returns>
    [Public, NotAudited]
    public sealed record Command(string? Code) : ICommand<string?>;

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command, string?>
    {
        public async Task<string?> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            if (string.IsNullOrEmpty(command.Code)
                || await db.NewsletterSubscriptions.SingleOrDefaultAsync(subscription => subscription.ConfirmCode == command.Code, cancellationToken) is not { } asked
                || !asked.CanBeConfirmed(now))
            {
                return null;
            }

            asked.Confirm(now);
            await db.SaveChangesAsync(cancellationToken);
            return asked.Code;
        }
    }
}
