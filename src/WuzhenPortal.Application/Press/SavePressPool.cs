using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>The press office announces a pool, or changes what it announced.</summary>
public static class SavePressPool
{
    /// <param name="Code">Null for a new one.</param>
    /// <param name="Version">What was seen; 0 for a new one.</param>
    /// <returns>The pool's code.</returns>
    [Requires(Permission.ManagePress)]
    public sealed record Command(string? Code, int Version, PoolFields? Pool) : ICommand<string>, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Pool).NotNull().SetValidator(new PoolFields.Validator()!);
    }

    internal sealed class Handler(PortalDbContext db, PoolDesk desk, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var fields = command.Pool!;
            var plan = fields.Plan;
            if (plan.SessionSlug is { } slug && (await released.GetAsync(null, cancellationToken)).Agenda.Sessions.All(session => session.Slug != slug))
            {
                throw new RuleViolation("Press.Pools.NoSuchSession") { Property = $"{nameof(Command.Pool)}.{nameof(fields.Session)}" };
            }

            var pool = command.Code is null ? await AnnounceAsync(fields, plan, cancellationToken) : await ChangeAsync(command, plan, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return pool.Code;
        }

        private async Task<PressPool> AnnounceAsync(PoolFields fields, PoolPlan plan, CancellationToken cancel)
        {
            if (plan.ClosesAt <= clock.GetUtcNow())
            {
                throw new RuleViolation("Press.Pools.ClosesInThePast") { Property = $"{nameof(Command.Pool)}.{nameof(fields.ClosesOn)}" };
            }

            return db.PressPools.Add(new PressPool(await db.Summits.IdOfAsync(null, cancel), PoolLot.New(), fields.Title, fields.Text, plan)).Entity;
        }

        private async Task<PressPool> ChangeAsync(Command command, PoolPlan plan, CancellationToken cancel)
        {
            var pool = await desk.LockAsync(command.Code, cancel);
            pool.MustBe(command.Version);
            pool.Describe(command.Pool!.Title, command.Pool.Text);
            pool.Plan(plan, await db.PoolApplications.AnyAsync(application => application.PoolId == pool.Id, cancel));
            return pool;
        }
    }
}
