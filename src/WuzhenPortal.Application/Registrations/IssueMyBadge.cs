using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person who is approved has a badge from the first time it is asked for.</summary>
public static class IssueMyBadge
{
    [SignedIn]
    public sealed record Command(string Reference) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, BadgeOffice office) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnAsync(user.RequiredAccountId(), command.Reference, cancellationToken);
            if (mine.Status != RegistrationStatus.Approved)
            {
                throw new NotFound();
            }

            await office.IssueAsync([mine], cancellationToken);
        }
    }
}
