using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>An agenda manager looks who organises a sub-forum, or is invited to.</summary>
public static class OpenOrganisers
{
    [Requires(Permission.EditAgenda)]
    public sealed record Query(string Slug) : IQuery<Result>;

    /// <param name="Organisers">By address.</param>
    public sealed record Result(LocalizedText Name, IReadOnlyList<Organiser> Organisers);

    /// <param name="Email">Where the invitation went.</param>
    /// <param name="Account">Name of the account; null while invited.</param>
    /// <param name="IsOver">Whether the invitation ran out.</param>
    public sealed record Organiser(int Version, string Email, string? Account, DateTimeOffset? Since, DateTimeOffset ExpiresAt, bool IsOver);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var forum = await db.SubForums.AsNoTracking().Where(forum => forum.SummitId == summit && forum.Slug == request.Slug).Select(forum => new { forum.Id, forum.Name }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFound();
            return new(forum.Name, await (
                from organiser in db.SubForumOrganisers.AsNoTracking()
                where organiser.SubForumId == forum.Id
                join account in db.Users on organiser.AccountId equals account.Id into accounts
                from account in accounts.DefaultIfEmpty()
                orderby organiser.Email
                select new Organiser(
                    organiser.Version, organiser.Email, account.DisplayName, organiser.KeptSince, organiser.ExpiresAt, organiser.AccountId == null && organiser.ExpiresAt <= now)).ToListAsync(cancellationToken));
        }
    }
}
