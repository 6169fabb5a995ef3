using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor takes a page of practical information back.</summary>
public static class WithdrawInformationPage
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, InformationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            (await desk.FindAsync(command.Slug, command.Version, cancellationToken)).Withdraw();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
