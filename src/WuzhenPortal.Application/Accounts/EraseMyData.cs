using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>
/// A person has everything erased that says who they are. Registrations are withdrawn first, by the same rules as ever; then each area blanks what is its own; the account is closed
/// last. One mail tells of it, and forgets where it went.
/// </summary>
public static class EraseMyData
{
    public enum Outcome
    {
        Erased,
        WrongPassword,
    }

    /// <param name="Typed">See <see cref="GetMyData.Result"/>.</param>
    [SignedIn]
    public sealed record Command(string Password, string Typed) : ICommand<Outcome>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Password).IsPassword();
            RuleFor(command => command.Typed).NotEmpty().MaximumLength(254);
        }
    }

    internal sealed class Handler(
        PortalDbContext db, Passwords passwords, IEnumerable<IErasesPersonalData> areas, Happenings happenings, IOutbox outbox, ISignInSession session, ICurrentUser user, CurrentAction action, TimeProvider clock)
        : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = user.RequiredAccountId();
            RuleViolation.Unless(!await db.RoleAssignments.AnyAsync(role => role.AccountId == id, cancellationToken), "Accounts.Erase.HasRoles");
            var account = await db.Users.AsNoTracking().SingleAsync(account => account.Id == id, cancellationToken);
            if (!await passwords.IsRightAsync(account, command.Password, cancellationToken))
            {
                return Outcome.WrongPassword;
            }

            var registrations = await db.Registrations.Include(registration => registration.Steps).Include(registration => registration.Category)
                .Where(registration => registration.AccountId == id).OrderByDescending(registration => registration.Id).ToListAsync(cancellationToken);
            MustMatch(command.Typed, registrations.FirstOrDefault()?.Reference, account.Email!);
            var person = new ErasedPerson(
                id, account.Email, [.. registrations.SelectMany(Names).Append(account.DisplayName).Distinct()], [.. registrations.Select(registration => registration.Id)]);
            foreach (var registration in registrations.Where(registration => registration.IsWithdrawable))
            {
                registration.Withdraw(clock.GetUtcNow());
            }

            await happenings.SaveAsync(cancellationToken);
            foreach (var area in areas)
            {
                await area.EraseAsync(person, cancellationToken);
            }

            outbox.Add(new OutgoingMail("AccountErased", person.Email!, account.LanguageCode, null) { IsForgotten = true });
            db.AuditEntries.Add(new AuditEntry { At = clock.GetUtcNow(), ActorId = id, Action = action.Name!, Subject = nameof(Account), SubjectId = id, SubjectName = account.Code, Changes = [] });
            await db.SaveChangesAsync(cancellationToken);
            await session.EndAsync();
            return Outcome.Erased;
        }

        private static void MustMatch(string typed, string? reference, string email)
        {
            var matches = reference is null ? string.Equals(typed.Trim(), email, StringComparison.OrdinalIgnoreCase) : RegistrationReference.Parse(typed) == reference;
            if (!matches)
            {
                throw new RuleViolation(reference is null ? "Accounts.Erase.OtherAddress" : "Accounts.Erase.OtherReference") { Property = nameof(Command.Typed) };
            }
        }

        /// <summary>As whole names: single ones, such as Li, would be found in anybody's mails.</summary>
        private static IEnumerable<string> Names(Registration registration) =>
            new[] { registration.BadgeName, registration.NativeName, Full(registration.FamilyName, registration.GivenName), Full(registration.GivenName, registration.FamilyName), registration.Email }.OfType<string>();

        private static string? Full(string? one, string? other) => one is null || other is null ? null : $"{one} {other}";
    }
}
