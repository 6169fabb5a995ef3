using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor shows a page of practical information to its readers, and stands for it that it is right.</summary>
public static class PublishInformationPage
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, InformationDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var page = await desk.FindAsync(command.Slug, command.Version, cancellationToken);
            page.Publish();
            page.Review(user.AccountId, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
