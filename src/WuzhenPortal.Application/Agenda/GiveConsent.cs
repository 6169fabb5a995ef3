using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>A speaker agrees to be recorded in one of the own sessions, or refuses. The own word takes the place of whatever was noted.</summary>
public static class GiveConsent
{
    /// <param name="Session">Slug.</param>
    [SignedIn]
    public sealed record Command(string Session, ConsentAnswer Answer) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Answer).Must(answer => answer is ConsentAnswer.Agreed or ConsentAnswer.Refused).WithErrorCode("Agenda.Consent.Choose");
    }

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, OwnProfile own, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var session = await desk.OwnSessions().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == command.Session, cancellationToken) ?? throw new NotFound();
            var speaker = await own.Kept().Select(speaker => speaker.Id).SingleAsync(cancellationToken);
            var consent = await db.RecordingConsents.SingleOrDefaultAsync(consent => consent.SessionId == session.Id && consent.SpeakerId == speaker, cancellationToken)
                ?? db.RecordingConsents.Add(new RecordingConsent(session, speaker)).Entity;
            consent.Note(command.Answer, user.AccountId, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
