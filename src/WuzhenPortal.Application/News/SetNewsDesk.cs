using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News;

/// <summary>An administrator decides how the news desk works. Not for editors: who must be looked at by somebody else does not switch that off.</summary>
public static class SetNewsDesk
{
    /// <param name="Version">What the administrator saw; another one is a conflict.</param>
    [Requires(Permission.ManagePeople)]
    public sealed record Command(int Version, bool NeedsFourEyes) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.IdOfAsync(null, cancellationToken);
            var desk = await db.NewsDesks.SingleOrDefaultAsync(desk => desk.SummitId == summit, cancellationToken);
            if (desk is null)
            {
                desk = new NewsDesk { SummitId = summit };
                db.NewsDesks.Add(desk);
            }
            else
            {
                desk.MustBe(command.Version);
            }

            desk.AskForFourEyes(command.NeedsFourEyes);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
