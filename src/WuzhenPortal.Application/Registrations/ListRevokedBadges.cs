using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Gates ask which badges open no door, though their tokens are true: numbers alone, nothing about anybody.</summary>
public static class ListRevokedBadges
{
    [Public]
    public sealed record Query : IQuery<Result>;

    public sealed record Result(int Year, DateTimeOffset At, IReadOnlyList<int> Numbers);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.Year }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var numbers = await db.Badges.AsNoTracking()
                .Where(badge => badge.SummitId == summit.Id)
                .Where(badge => badge.VoidedAt != null || db.Registrations.Any(registration => registration.Id == badge.RegistrationId && registration.Status != RegistrationStatus.Approved))
                .OrderBy(badge => badge.Number).Select(badge => badge.Number).ToListAsync(cancellationToken);
            return new(summit.Year, clock.GetUtcNow(), numbers);
        }
    }
}
