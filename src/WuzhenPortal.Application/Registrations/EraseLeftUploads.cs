using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Erases portrait, documents and passport of registrations that were withdrawn or declined some weeks ago: nobody needs them any more.</summary>
public static class EraseLeftUploads
{
    /// <summary>Time enough to object to a decision.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>At once, so that writers wait for no long turn.</summary>
    private const int MostAtOnce = 50;

    [Operator]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(PortalDbContext db, RegistrationUploads uploads, TimeProvider clock) : IRequestHandler<Command, int>
    {
        /// <returns>Of how many registrations something went.</returns>
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var since = clock.GetUtcNow() - Kept;
            var left = await db.Registrations.AsNoTracking()
                .Where(registration => (registration.Status == RegistrationStatus.Withdrawn || registration.Status == RegistrationStatus.Declined) && !registration.Steps.Any(step => step.At > since))
                .Where(registration => db.ParticipantPortraits.Any(portrait => portrait.RegistrationId == registration.Id)
                    || db.RegistrationDocuments.Any(document => document.RegistrationId == registration.Id)
                    || db.TravelDocuments.Any(document => document.RegistrationId == registration.Id))
                .OrderBy(registration => registration.Id).Select(registration => registration.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
            foreach (var registration in left)
            {
                await uploads.EraseAsync(registration, cancellationToken);
            }

            return left.Count;
        }
    }
}
