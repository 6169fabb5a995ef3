using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>An agenda manager adds somebody who speaks to the working draft.</summary>
public static class CreateSpeaker
{
    /// <returns>Slug of the speaker: made from the name, and fixed from then on.</returns>
    [Requires(Permission.EditAgenda)]
    public sealed record Command(SpeakerFields Speaker) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Speaker).NotNull().SetValidator(new SpeakerFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var summit = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.TimeZone }).SingleAsync(cancellationToken);
            var taken = db.Speakers.Where(speaker => speaker.SummitId == summit.Id).Select(speaker => speaker.Slug);
            var slug = await FreeSlug.ForAsync(command.Speaker.Name, taken, cancellationToken);
            var speaker = new Speaker(summit.Id, slug, command.Speaker.Name);
            command.Speaker.WriteInto(speaker, TimeZoneInfo.FindSystemTimeZoneById(summit.TimeZone));
            db.Speakers.Add(speaker);
            await db.SaveChangesAsync(cancellationToken);
            return slug;
        }
    }
}
