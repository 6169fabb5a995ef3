using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Speakers;

/// <summary>A speaker takes the portrait out of the own profile; releases keep it.</summary>
public static class RemoveMyPortrait
{
    /// <param name="Version">What the speaker saw; saving on another one is a conflict.</param>
    [SignedIn]
    public sealed record Command(int Version) : ICommand;

    internal sealed class Handler(OwnProfile own, PortraitShelf portraits) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken) =>
            await portraits.HideAsync(await own.FindAsync(command.Version, cancellationToken), cancellationToken);
    }
}
