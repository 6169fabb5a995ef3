using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager changes what the working draft says of a speaker.</summary>
public static class EditSpeaker
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(string Slug, int Version, SpeakerFields Speaker) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Speaker).NotNull().SetValidator(new SpeakerFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var speaker = await SpeakerToEdit.FindAsync(db, summit.Id, command.Slug, command.Version, cancellationToken);
            command.Speaker.WriteInto(speaker, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
