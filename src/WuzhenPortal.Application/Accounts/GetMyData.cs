using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>A person sees what the portal keeps about them, and what they agreed to.</summary>
public static class GetMyData
{
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="ToType">What the person types before an erasure: the reference of the latest registration, or without one the account's address.</param>
    /// <param name="HasRoles">Whether the account has a job on the staff, and cannot be erased by itself.</param>
    /// <param name="Withdraws">Whether a registration would be withdrawn.</param>
    public sealed record Result(string Email, string DisplayName, DateTimeOffset CreatedAt, IReadOnlyList<Consent> Consents, int Mails, string ToType, bool HasRoles, bool Withdraws);

    /// <summary>What somebody agreed to with a registration.</summary>
    public sealed record Consent(string Reference, string Version, DateTimeOffset At);

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var id = user.RequiredAccountId();
            var account = await db.Users.AsNoTracking().Where(account => account.Id == id).Select(account => new { account.Email, account.DisplayName, account.CreatedAt }).SingleAsync(cancellationToken);
            var registrations = await db.Registrations.AsNoTracking().Where(registration => registration.AccountId == id).OrderByDescending(registration => registration.Id)
                .Select(registration => new { registration.Reference, registration.Status, registration.ConsentVersion, registration.ConsentedAt }).ToListAsync(cancellationToken);
            var email = account.Email ?? "";
            return new(
                email, account.DisplayName, account.CreatedAt,
                [.. registrations.Where(registration => registration.ConsentVersion is not null).Select(registration => new Consent(registration.Reference, registration.ConsentVersion!, registration.ConsentedAt!.Value))],
                await db.OutboxMessages.CountAsync(mail => mail.Recipient == email, cancellationToken),
                registrations.FirstOrDefault()?.Reference ?? email,
                await db.RoleAssignments.AnyAsync(role => role.AccountId == id, cancellationToken),
                registrations.Any(registration => registration.Status is not (RegistrationStatus.Withdrawn or RegistrationStatus.Declined)));
        }
    }
}
