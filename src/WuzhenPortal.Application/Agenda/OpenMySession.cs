using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A speaker opens one of the own sessions: what was brought to it, and the own word on being recorded.</summary>
public static class OpenMySession
{
    [SignedIn]
    public sealed record Query(string Session) : IQuery<Result>;

    /// <param name="IsReleased">Whether the public sees the session at all.</param>
    /// <param name="Materials">Those that the speaker brought.</param>
    public sealed record Result(LocalizedText Title, bool IsReleased, ConsentLine Consent, IReadOnlyList<MaterialItem> Materials);

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, OwnProfile own, ReleasedAgenda released, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var session = await desk.OwnSessions().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == query.Session, cancellationToken) ?? throw new NotFound();
            var (account, speaker) = (user.RequiredAccountId(), await own.Kept().Select(speaker => speaker.Slug).SingleAsync(cancellationToken));
            return new(
                session.Title,
                (await released.GetAsync(null, cancellationToken)).Agenda.Sessions.Any(part => part.Slug == session.Slug),
                (await Consents.ReadAsync(db, session.Id, cancellationToken)).All.Single(line => line.Speaker == speaker),
                await MaterialItem.ListAsync(db, db.SessionMaterials.Where(material => material.SessionId == session.Id && material.AddedBy == account), clock.GetUtcNow(), cancellationToken));
        }
    }
}
