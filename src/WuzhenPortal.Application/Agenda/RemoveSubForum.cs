using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager takes an empty sub-forum out of the working draft; releases keep it.</summary>
public static class RemoveSubForum
{
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var forum = await db.SubForums.SingleOrDefaultAsync(forum => forum.SummitId == summit && forum.Slug == command.Slug, cancellationToken) ?? throw new NotFound();
            forum.MustBe(command.Version);
            var sessions = await db.Sessions.CountAsync(session => session.SubForumId == forum.Id, cancellationToken);
            RuleViolation.Unless(sessions == 0, "Agenda.Desk.SubForumHasSessions", sessions);
            var registrations = await db.Set<RegistrationInterest>().CountAsync(interest => interest.SubForumId == forum.Id, cancellationToken);
            RuleViolation.Unless(registrations == 0, "Agenda.Desk.SubForumIsWished", registrations);
            await SeatPools.RemoveUnusedAsync(db, SeatedKind.SubForum, forum.Id, cancellationToken);
            db.SubForumOrganisers.RemoveRange(await db.SubForumOrganisers.Where(organiser => organiser.SubForumId == forum.Id).ToListAsync(cancellationToken));
            db.SubForumProposals.RemoveRange(await db.SubForumProposals.Include(proposal => proposal.Parts).Where(proposal => proposal.SubForumId == forum.Id).ToListAsync(cancellationToken));
            foreach (var speaker in await db.Speakers.Where(speaker => speaker.SubForumId == forum.Id).ToListAsync(cancellationToken))
            {
                speaker.BelongTo(null);
            }

            db.SubForums.Remove(forum);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
