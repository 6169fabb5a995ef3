using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>A reader of the newsletter comes to change or end it, by the link that stands in each mail.</summary>
public static class OpenNewsletter
{
    [Public]
    public sealed record Query(string? Code) : IQuery<Result?>;

    /// <param name="Topics">That can be chosen, those chosen among them.</param>
    /// <param name="NextAt">When the next digest is due; null where none goes by the clock.</param>
    public sealed record Result(string Email, NewsletterFields Fields, IReadOnlyList<string> Topics, DateTimeOffset? NextAt);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            if (string.IsNullOrEmpty(query.Code)
                || await db.NewsletterSubscriptions.AsNoTracking().SingleOrDefaultAsync(subscription => subscription.Code == query.Code && subscription.ConfirmedAt != null, cancellationToken) is not { } own)
            {
                return null;
            }

            var offered = (await NewsTopics.OfAsync(db, clock.GetUtcNow(), cancellationToken)).Take(NewsletterSubscription.MostTopics);
            return new(own.Email, new(own.LanguageCode, own.Frequency, [.. own.Topics]), [.. own.Topics.Union(offered).Order(StringComparer.Ordinal)], own.DueAt);
        }
    }
}
