using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar says yes; the person is told.</summary>
public static class ApproveRegistration
{
    /// <param name="Version">What the registrar saw.</param>
    /// <returns>Approved, or waitlisted where the category is full.</returns>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version) : ICommand<RegistrationStatus>;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, Admission admission) : IRequestHandler<Command, RegistrationStatus>
    {
        public async Task<RegistrationStatus> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            await admission.AdmitAsync(registration, user.RequiredAccountId(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return registration.Status;
        }
    }
}
