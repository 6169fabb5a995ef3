using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor throws a page away, with its history, that readers do not see.</summary>
public static class RemoveInformationPage
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditInformation)]
    public sealed record Command(string Slug, int Version) : ICommand, IChangesPublicPages;

    internal sealed class Handler(PortalDbContext db, InformationDesk desk) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var page = await desk.FindAsync(command.Slug, command.Version, cancellationToken);
            RuleViolation.Unless(!page.IsPublished, "Information.Desk.StillPublished");
            db.InformationVersions.RemoveRange(await db.InformationVersions.Where(version => version.PageId == page.Id).ToListAsync(cancellationToken));
            db.InformationPages.Remove(page);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
