using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda;

/// <summary>An agenda manager notes what a speaker said to being recorded.</summary>
public static class NoteConsent
{
    /// <param name="Session">Slug.</param>
    /// <param name="Speaker">Slug.</param>
    /// <param name="Version">Of the answer that the manager saw, null for none; another one is a conflict.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Session, string Speaker, int? Version, ConsentAnswer Answer) : ICommand, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Answer).IsInEnum();
    }

    internal sealed class Handler(PortalDbContext db, MaterialDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var session = await desk.Sessions().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == command.Session, cancellationToken) ?? throw new NotFound();
            var speaker = await db.Speakers.Where(speaker => speaker.SummitId == session.SummitId && speaker.Slug == command.Speaker)
                .Where(speaker => db.Sessions.Any(part => part.Id == session.Id && part.Speakers.Any(floor => floor.SpeakerId == speaker.Id)))
                .Select(speaker => (long?)speaker.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var consent = await db.RecordingConsents.SingleOrDefaultAsync(consent => consent.SessionId == session.Id && consent.SpeakerId == speaker, cancellationToken);
            if (consent?.Version != command.Version)
            {
                throw new Conflict();
            }

            consent ??= db.RecordingConsents.Add(new RecordingConsent(session, speaker)).Entity;
            consent.Note(command.Answer, user.AccountId, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
