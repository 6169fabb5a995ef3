using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager gives a speaker of the working draft a portrait.</summary>
public static class SetPortrait
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    /// <param name="Content">A picture as it was sent.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, byte[] Content) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Content).Picture();
    }

    internal sealed class Handler(PortalDbContext db, PortraitShelf portraits) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => summit.Id).SingleAsync(cancellationToken);
            var speaker = await SpeakerToEdit.FindAsync(db, summit, command.Slug, command.Version, cancellationToken);
            await portraits.ShowAsync(speaker, command.Content, cancellationToken);
        }
    }
}
