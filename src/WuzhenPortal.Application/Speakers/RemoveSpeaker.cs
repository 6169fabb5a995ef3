using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager takes somebody who is in no session out of the working draft; releases keep the profile.</summary>
public static class RemoveSpeaker
{
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version) : ICommand;

    internal sealed class Handler(PortalDbContext db, PortraitShelf portraits) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var speaker = await SpeakerToEdit.FindAsync(db, summit, command.Slug, command.Version, cancellationToken);
            var sessions = await db.Sessions.CountAsync(session => session.Speakers.Any(part => part.SpeakerId == speaker.Id), cancellationToken);
            RuleViolation.Unless(sessions == 0, "Speakers.Desk.SpeaksStill", sessions);
            db.ProfileKeepers.RemoveRange(await db.ProfileKeepers.Where(keeper => keeper.SpeakerId == speaker.Id).ToListAsync(cancellationToken));
            db.RecordingConsents.RemoveRange(await db.RecordingConsents.Where(consent => consent.SpeakerId == speaker.Id).ToListAsync(cancellationToken));
            db.Speakers.Remove(speaker);
            await db.SaveChangesAsync(cancellationToken);
            await portraits.ForgetAsync(speaker.Portrait, cancellationToken);
        }
    }
}
