using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person gives the own registration a portrait for the badge.</summary>
public static class SetParticipantPortrait
{
    /// <param name="Content">A picture as it was sent; what is wider or higher than three to four is cut to its middle.</param>
    [SignedIn]
    public sealed record Command(string Reference, byte[] Content) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Content).Picture();
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, IPortraitMaker maker, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnOpenRegistrationAsync(user, command.Reference, cancellationToken);
            var portrait = await db.ParticipantPortraits.SingleOrDefaultAsync(portrait => portrait.RegistrationId == mine.Id, cancellationToken);
            if (portrait is null)
            {
                portrait = new ParticipantPortrait(mine);
                db.ParticipantPortraits.Add(portrait);
            }

            portrait.Show(maker.Make(command.Content, PortraitShape.Badge), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
