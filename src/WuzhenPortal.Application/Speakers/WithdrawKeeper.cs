using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager takes a profile back from its keeper, or an invitation from whom it was sent to.</summary>
public static class WithdrawKeeper
{
    /// <param name="Version">What the manager saw: an invitation that was accepted meanwhile is another matter.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var keeper = await db.ProfileKeepers.SingleOrDefaultAsync(keeper => keeper.SummitId == summit && keeper.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            keeper.MustBe(command.Version);
            db.ProfileKeepers.Remove(keeper);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
