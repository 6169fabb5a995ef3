using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>A visitor sees what the newsletter offers.</summary>
public static class OfferNewsletter
{
    [Public]
    public sealed record Query : IQuery<Result>;

    /// <param name="Topics">That can be chosen, the most frequent first.</param>
    /// <param name="Email">Of the sender's account; null without one.</param>
    public sealed record Result(IReadOnlyList<string> Topics, string? Email);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var topics = await NewsTopics.OfAsync(db, clock.GetUtcNow(), cancellationToken);
            var email = user.AccountId is { } id ? await db.Users.Where(account => account.Id == id).Select(account => account.Email).SingleOrDefaultAsync(cancellationToken) : null;
            return new([.. topics.Take(NewsletterSubscription.MostTopics)], email);
        }
    }
}
