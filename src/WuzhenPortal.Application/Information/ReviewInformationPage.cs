using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor has looked at a page of practical information, and all of it is right.</summary>
public static class ReviewInformationPage
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, InformationDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            (await desk.FindAsync(command.Slug, command.Version, cancellationToken)).Review(user.AccountId, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
