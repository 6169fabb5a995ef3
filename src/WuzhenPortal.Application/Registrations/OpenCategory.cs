using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff opens a category to change it.</summary>
public static class OpenCategory
{
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(string Code) : IQuery<Result>;

    /// <param name="Taken">Places that people have or are offered.</param>
    /// <param name="IsUsed">Whether somebody has chosen it or is invited to it: then it stays.</param>
    public sealed record Result(int Version, CategoryFields Stored, int Taken, bool IsArchived, bool IsUsed);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
            var category = await db.CategoryAsync(query.Code, cancellationToken);
            return new(category.Version, CategoryFields.Of(category, zone), category.Taken, category.IsArchived, await db.IsUsedAsync(category.Id, cancellationToken));
        }
    }
}
