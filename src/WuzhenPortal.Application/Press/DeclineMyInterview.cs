using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>Who keeps a speaker's profile declines a request for the speaker.</summary>
public static class DeclineMyInterview
{
    /// <param name="Reason">Told to the journalist.</param>
    [SignedIn]
    public sealed record Command(string Code, int Version, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(InterviewRequest.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, InterviewDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var request = await InterviewDesk.OpenAsync(desk.OfMySpeaker(), command.Code, command.Version, cancellationToken);
            request.Decline(command.Reason!.Trim(), user.RequiredAccountId(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
