using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Seats;

/// <summary>The staff says how many seats there are somewhere, how many are held back, and whether people can reserve.</summary>
public static class PlanSeats
{
    /// <param name="Kind"><c>sub-forums</c> or <c>sessions</c>.</param>
    /// <param name="Version">What the form was drawn from; null where nothing was planned yet.</param>
    [Requires(Permission.ManageSeats)]
    public sealed record Command(string Kind, string Slug, int? Version, int? Capacity, int? HeldBack, bool IsOpen) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Capacity).NotNull();
            RuleFor(command => command.HeldBack).NotNull();
        }
    }

    internal sealed class Handler(PortalDbContext db, WaitingList waiting) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var kind = Seated.KindOf(command.Kind);
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var pools = db.CurrentSeatPools().Named(kind, command.Slug);
            // Nobody takes a seat between the look at the count and the new plan.
            await pools.ExecuteUpdateAsync(set => set.SetProperty(pool => pool.Taken, pool => pool.Taken), cancellationToken);
            var pool = await pools.SingleOrDefaultAsync(cancellationToken);
            if (pool?.Version != command.Version)
            {
                throw new Conflict();
            }

            pool ??= db.SeatPools.Add(new SeatPool(summit, kind, await RecordAsync(kind, summit, command.Slug, cancellationToken), command.Slug)).Entity;
            pool.Plan(command.Capacity!.Value, command.HeldBack!.Value, command.IsOpen);
            await db.SaveChangesAsync(cancellationToken);
            await waiting.OfferFreeAsync(pool.Id, cancellationToken);
        }

        private async Task<long> RecordAsync(SeatedKind kind, long summit, string slug, CancellationToken cancel) =>
            (kind == SeatedKind.SubForum
                ? await db.SubForums.Where(forum => forum.SummitId == summit && forum.Slug == slug).Select(forum => (long?)forum.Id).SingleOrDefaultAsync(cancel)
                : await db.Sessions.Where(session => session.SummitId == summit && session.Slug == slug).Select(session => (long?)session.Id).SingleOrDefaultAsync(cancel))
            ?? throw new NotFound();
    }
}
