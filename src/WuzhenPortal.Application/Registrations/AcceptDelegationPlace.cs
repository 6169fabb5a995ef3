using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Whoever holds the personal link takes the place and gets a draft with what the leader has typed.</summary>
public static class AcceptDelegationPlace
{
    [SignedIn]
    public sealed record Command(string? Code) : ICommand;

    internal sealed class Handler(PortalDbContext db, DelegationDesk desk, OwnRegistration own, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (hash, account, now) = (Invitation.HashOf(command.Code ?? ""), user.RequiredAccountId(), clock.GetUtcNow());
            var member = await db.DelegationMembers.SingleOrDefaultAsync(member => member.CodeHash == hash, cancellationToken) ?? throw new RuleViolation("Registrations.Delegations.LinkIsOver");
            var delegation = await desk.Current().SingleOrDefaultAsync(delegation => delegation.Id == member.DelegationId, cancellationToken)
                ?? throw new RuleViolation("Registrations.Delegations.LinkIsOver");
            await desk.MustBeOpenAsync(delegation, cancellationToken);
            var registration = await own.FindAsync(cancellationToken) ?? await StartAsync(delegation.SummitId, account, member.Email, now, cancellationToken);
            registration.JoinDelegation(member.Id, await db.ParticipantCategories.SingleAsync(category => category.Id == member.CategoryId, cancellationToken));
            var (identity, affiliation) = (registration.Identity, registration.Affiliation);
            registration.Identify(identity with
            {
                FamilyName = identity.FamilyName ?? member.FamilyName,
                GivenName = identity.FamilyName is null ? identity.GivenName ?? member.GivenName : identity.GivenName,
                NativeName = identity.NativeName ?? member.NativeName,
                BadgeName = identity.BadgeName ?? member.FullName,
                Nationality = identity.Nationality ?? (delegation.Kind == DelegationKind.Country ? delegation.Country : null),
                Email = identity.Email ?? member.Email,
                Phone = identity.Phone ?? member.Phone,
            });
            registration.Represent(new(affiliation.Organisation ?? delegation.LatinName, affiliation.Position ?? member.Position, affiliation.Country ?? delegation.Country));
            registration.SpeakIn(user.LanguageCode);
            member.Join(account, now);
            await db.SaveChangesAsync(cancellationToken);
        }

        private async Task<Registration> StartAsync(long summitId, long account, string email, DateTimeOffset now, CancellationToken cancel)
        {
            var year = await db.Summits.Where(summit => summit.Id == summitId).Select(summit => summit.StartsOn.Year).SingleAsync(cancel);
            string reference;
            do
            {
                reference = RegistrationReference.New(year);
            }
            while (await db.Registrations.AnyAsync(other => other.Reference == reference, cancel));
            var started = new Registration(summitId, account, reference, user.LanguageCode, email, now);
            db.Registrations.Add(started);
            return started;
        }
    }
}
