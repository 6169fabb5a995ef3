using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Who keeps a speaker's profile offers a time and a place for the speaker.</summary>
public static class OfferMyInterview
{
    [SignedIn]
    public sealed record Command(string Code, int Version, InterviewOffer? Offer) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Offer).NotNull().SetValidator(new InterviewOffer.Validator()!);
    }

    internal sealed class Handler(PortalDbContext db, InterviewDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var request = await InterviewDesk.OpenAsync(desk.OfMySpeaker(), command.Code, command.Version, cancellationToken);
            request.Offer(command.Offer!.At, command.Offer.Place!.Trim(), user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
