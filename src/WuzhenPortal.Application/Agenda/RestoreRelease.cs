using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager publishes an earlier release again, under the next number. The working draft stays as it is.</summary>
public static class RestoreRelease
{
    /// <param name="Current">Number of the release that was public when the manager looked.</param>
    /// <param name="Note">Why, for readers.</param>
    /// <returns>The number of the new release.</returns>
    [Requires(Permission.ReleaseAgenda)]
    public sealed record Command(int Number, int Current, string? Note) : ICommand<int>, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).NotEmpty().MaximumLength(1000);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var releases = db.AgendaReleases.Where(release => release.SummitId == summit);
            var earlier = await releases.AsNoTracking().SingleOrDefaultAsync(release => release.Number == command.Number, cancellationToken) ?? throw new NotFound();
            var current = await releases.MaxAsync(release => release.Number, cancellationToken);
            if (current != command.Current)
            {
                throw new Conflict();
            }

            db.AgendaReleases.Add(earlier.Again(current + 1, clock.GetUtcNow(), user.AccountId, command.Note!.Trim()));
            await db.SaveChangesAsync(cancellationToken);
            return current + 1;
        }
    }
}
