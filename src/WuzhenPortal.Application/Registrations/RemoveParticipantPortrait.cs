using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person takes the own portrait away.</summary>
public static class RemoveParticipantPortrait
{
    [SignedIn]
    public sealed record Command(string Reference) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnRegistrationAsync(user, command.Reference, cancellationToken);
            db.RemoveRange(await db.ParticipantPortraits.Where(portrait => portrait.RegistrationId == mine.Id).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
