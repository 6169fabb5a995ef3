using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager decides that nobody is mailed about a release.</summary>
public static class DropReleaseNotice
{
    [Requires(Permission.ReleaseAgenda)]
    public sealed record Command(int Number, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summits = db.Summits.Of(null).Select(summit => summit.Id);
            var notice = await db.ReleaseNotices.SingleOrDefaultAsync(notice => summits.Contains(notice.SummitId) && notice.Release == command.Number, cancellationToken) ?? throw new NotFound();
            notice.MustBe(command.Version);
            notice.Drop();
            await db.OutboxMessages.Where(message => message.Batch == notice.Batch && message.IsHeld)
                .ExecuteDeleteAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
