using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office opens one of its contacts.</summary>
public static class OpenPressContact
{
    /// <param name="Code">Null for one that is not made yet: it starts with the days of the summit.</param>
    [Requires(Permission.ManagePress)]
    public sealed record Query(string? Code) : IQuery<Result>;

    public sealed record Result(int Version, PressContactFields Fields);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.AsNoTracking().Of(null).Select(summit => new { summit.Id, summit.StartsOn, summit.EndsOn }).SingleAsync(cancellationToken);
            if (query.Code is null)
            {
                return new(0, new(null, null, null, null, null, summit.StartsOn, summit.EndsOn, new TimeOnly(8, 0), new TimeOnly(20, 0)));
            }

            var contact = await db.PressContacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.SummitId == summit.Id && contact.Code == query.Code, cancellationToken) ?? throw new NotFound();
            return new(contact.Version, new(contact.Name, contact.Topic, contact.Phone, contact.Email, [.. contact.Languages], contact.From, contact.Until, contact.Opens, contact.Closes));
        }
    }
}
