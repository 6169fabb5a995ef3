using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>An accredited journalist asks a speaker of the released agenda for an interview.</summary>
public static class AskForInterview
{
    /// <param name="Speaker">Slug.</param>
    /// <param name="Language">Code of the language in which the talk is to be.</param>
    /// <param name="Times">Wished times, in the journalist's own words.</param>
    [SignedIn]
    public sealed record Command(string? Speaker, string? Topic, InterviewFormat Format, string? Language, string? Times) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Speaker).NotEmpty();
            RuleFor(command => command.Topic).NotEmpty().MaximumLength(InterviewRequest.TopicLength);
            RuleFor(command => command.Format).IsInEnum();
            RuleFor(command => command.Language).NotEmpty().Must(code => string.IsNullOrEmpty(code) || Domain.Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(command => command.Times).NotEmpty().MaximumLength(InterviewRequest.TimesLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, PressClearance clearance, ReleasedAgenda released, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await clearance.AccreditedAsync(cancellationToken);
            if ((await released.GetAsync(null, cancellationToken)).Agenda.Speakers.All(speaker => speaker.Slug != command.Speaker))
            {
                throw new RuleViolation("Press.Interviews.NoSuchSpeaker") { Property = nameof(Command.Speaker) };
            }

            var running = db.InterviewRequests.Where(request => request.RegistrationId == own.Id
                && (request.Status == InterviewStatus.Asked || request.Status == InterviewStatus.PassedOn || request.Status == InterviewStatus.Offered));
            RuleViolation.Unless(await running.CountAsync(cancellationToken) < InterviewRequest.MostRunning, "Press.Interviews.TooMany", InterviewRequest.MostRunning);
            if (await running.AnyAsync(request => request.SpeakerSlug == command.Speaker, cancellationToken))
            {
                throw new RuleViolation("Press.Interviews.AskedAlready") { Property = nameof(Command.Speaker) };
            }

            db.InterviewRequests.Add(new InterviewRequest(own, command.Speaker!, new(command.Topic!.Trim(), command.Format, command.Language!, command.Times!.Trim()), clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
