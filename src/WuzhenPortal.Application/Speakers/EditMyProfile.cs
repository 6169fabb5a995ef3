using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>A speaker changes the own profile in the working draft.</summary>
public static class EditMyProfile
{
    /// <param name="Version">What the speaker saw; saving on another one is a conflict.</param>
    [SignedIn]
    public sealed record Command(int Version, SpeakerFields Speaker) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Speaker).NotNull().SetValidator(new SpeakerFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, OwnProfile own) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var speaker = await own.FindAsync(command.Version, cancellationToken);
            var zone = await db.Summits.Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken);
            command.Speaker.WriteInto(speaker, TimeZoneInfo.FindSystemTimeZoneById(zone));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
