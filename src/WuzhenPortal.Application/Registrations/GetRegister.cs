using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What somebody must know before registering; for a person with an account also where the own registration stands.</summary>
public static class GetRegister
{
    [Public]
    public sealed record Query : IQuery<Result>;

    /// <param name="OpensAt">When the first category opens that is not open yet; null when none will.</param>
    /// <param name="Mine">The sender's own registration; null without one.</param>
    public sealed record Result(LocalizedText Summit, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<Category> Categories, DateTimeOffset? OpensAt, Own? Mine)
    {
        public bool IsOpen => Categories.Any(category => category.IsOffered);
    }

    /// <param name="ReviewDays">Working days to the decision.</param>
    /// <param name="NeedsReview">Without, handing in is enough.</param>
    /// <param name="IsFull">Whether whoever is approved now has to wait for a place.</param>
    /// <param name="IsInvited">Whether the sender has accepted an invitation into it.</param>
    public sealed record Category(
        string Code, LocalizedText Name, LocalizedText Description, LocalizedText Needs, bool AllowsOnSite, bool AllowsOnline, int ReviewDays,
        DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, Window Window, bool NeedsReview, CategoryAccess Access, bool IsFull, bool IsInvited)
    {
        /// <summary>Whether the sender can apply now.</summary>
        public bool IsOffered => IsInvited || (Access == CategoryAccess.Anyone && Window == Window.Open);
    }

    public sealed record Own(string Reference, RegistrationStatus Status);

    /// <summary>Whether a category takes registrations.</summary>
    public enum Window
    {
        NotYet,
        Open,
        Closed,
    }

    internal static Category Line(ParticipantCategory category, DateTimeOffset now, long? invitedTo = null) => new(
        category.Code, category.Name, category.Description, category.Needs, category.AllowsOnSite, category.AllowsOnline, category.ReviewDays,
        category.OpensAt, category.ClosesAt, WindowOf(category, now), category.NeedsReview, category.Access, category.IsFull, category.Id == invitedTo);

    private static Window WindowOf(ParticipantCategory category, DateTimeOffset now) =>
        category.IsOpenAt(now) ? Window.Open : category.OpensAt > now ? Window.NotYet : Window.Closed;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, AcceptedInvitation accepted, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var summit = await db.Summits.AsNoTracking().Of(null)
                .Select(summit => new { summit.Id, summit.Name, summit.StartsOn, summit.EndsOn })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var categories = await db.ParticipantCategories.AsNoTracking()
                .Where(category => category.SummitId == summit.Id && !category.IsArchived)
                .OrderBy(category => category.Position)
                .ToListAsync(cancellationToken);
            var mine = user.AccountId is not { } account ? null : await db.Registrations.AsNoTracking()
                .Where(registration => registration.SummitId == summit.Id && registration.AccountId == account)
                .OrderByDescending(registration => registration.Id)
                .Select(registration => new Own(registration.Reference, registration.Status))
                .FirstOrDefaultAsync(cancellationToken);
            var invitation = await accepted.FindAsync(cancellationToken);
            return new(
                summit.Name, summit.StartsOn, summit.EndsOn,
                [.. categories.Select(category => Line(category, now, invitation?.CategoryId))],
                categories.Where(category => category.OpensAt > now && category.Access == CategoryAccess.Anyone).Min(category => category.OpensAt), mine);
        }
    }
}
