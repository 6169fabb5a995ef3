using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Speakers;

/// <summary>A speaker gives the own profile a portrait.</summary>
public static class SetMyPortrait
{
    /// <param name="Version">What the speaker saw; saving on another one is a conflict.</param>
    /// <param name="Content">A picture as it was sent.</param>
    [SignedIn]
    public sealed record Command(int Version, byte[] Content) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Content).Picture();
    }

    internal sealed class Handler(OwnProfile own, PortraitShelf portraits) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken) =>
            await portraits.ShowAsync(await own.FindAsync(command.Version, cancellationToken), command.Content, cancellationToken);
    }
}
