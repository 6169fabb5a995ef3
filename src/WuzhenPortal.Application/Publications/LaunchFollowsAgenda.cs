using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Publications;

/// <summary>Moves the embargoes along that end with a session, whenever the agenda is released with another time of it.</summary>
internal sealed class LaunchFollowsAgenda(PortalDbContext db, TimeProvider clock) : INotificationHandler<Happened<AgendaReleased>>
{
    public async Task Handle(Happened<AgendaReleased> notification, CancellationToken cancellationToken)
    {
        var release = notification.Event.Release;
        var waiting = await db.Publications.Where(publication => publication.SummitId == release.SummitId && publication.LaunchSession != null).ToListAsync(cancellationToken);
        if (waiting.Count > 0)
        {
            var ends = ReleasedAgenda.Deserialize(release.Snapshot).Sessions.ToDictionary(session => session.Slug, session => session.Slot?.End);
            foreach (var publication in waiting)
            {
                publication.FollowLaunch(ends.GetValueOrDefault(publication.LaunchSession!), clock.GetUtcNow());
            }
        }
    }
}
