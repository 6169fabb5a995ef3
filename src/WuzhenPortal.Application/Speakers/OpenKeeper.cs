using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager looks who keeps a speaker's profile, or is invited to.</summary>
public static class OpenKeeper
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="Keeper">Null where nobody was invited.</param>
    public sealed record Result(LocalizedText Name, Keeper? Keeper);

    /// <param name="Email">Of the account, or where the invitation went.</param>
    /// <param name="Account">Name of the account; null while invited.</param>
    /// <param name="IsOver">Whether the invitation ran out.</param>
    public sealed record Keeper(int Version, string Email, string? Account, DateTimeOffset? Since, DateTimeOffset ExpiresAt, bool IsOver);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var name = await db.Speakers.Where(speaker => speaker.SummitId == summit && speaker.Slug == request.Slug).Select(speaker => speaker.Name).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFound();
            var keeper = await (from kept in db.ProfileKeepers.AsNoTracking()
                                where kept.SummitId == summit && kept.Slug == request.Slug
                                join account in db.Users on kept.AccountId equals account.Id into accounts
                                from account in accounts.DefaultIfEmpty()
                                select new Keeper(kept.Version, account.Email ?? kept.Email, account.DisplayName, kept.KeptSince, kept.ExpiresAt, kept.AccountId == null && kept.ExpiresAt <= now))
                .SingleOrDefaultAsync(cancellationToken);
            return new(name, keeper);
        }
    }
}
