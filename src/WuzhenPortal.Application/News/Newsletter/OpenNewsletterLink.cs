using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>Somebody follows the link of the first mail. Nothing is confirmed by that: programs that check mails follow links too.</summary>
public static class OpenNewsletterLink
{
    public enum State
    {
        /// <summary>Unknown, replaced by a newer one, or too old.</summary>
        Over,
        Waiting,
        Confirmed,
    }

    [Public]
    public sealed record Query(string? Code) : IQuery<Result>;

    /// <param name="Email">Where the mails would go; null for a link that is over.</param>
    public sealed record Result(State State, string? Email, string? LanguageCode, NewsletterFrequency? Frequency);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = string.IsNullOrEmpty(query.Code) ? null
                : await db.NewsletterSubscriptions.AsNoTracking().SingleOrDefaultAsync(subscription => subscription.ConfirmCode == query.Code, cancellationToken);
            return found switch
            {
                { ConfirmedAt: not null } => new(State.Confirmed, found.Email, found.LanguageCode, found.Frequency),
                not null when found.CanBeConfirmed(clock.GetUtcNow()) => new(State.Waiting, found.Email, found.LanguageCode, found.Frequency),
                _ => new(State.Over, null, null, null),
            };
        }
    }
}
