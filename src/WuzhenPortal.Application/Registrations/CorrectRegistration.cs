using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar puts right how somebody is called or for whom they come, also after approval; the person reads why, and a letter that says otherwise is replaced.</summary>
public static class CorrectRegistration
{
    /// <param name="Version">What the registrar saw.</param>
    /// <param name="Country">Of the organisation, ISO 3166-1 alpha-2.</param>
    /// <param name="Reason">Told to the person, and kept as a note for colleagues.</param>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(
        string Reference, int Version, string? FamilyName, string? GivenName, string? NativeName, string? BadgeName, string? Nationality, string? Organisation, string? Position, string? Country, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.FamilyName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.GivenName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.NativeName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.BadgeName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.Nationality).Must(Known.Country).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(command => command.Organisation).MaximumLength(Affiliation.NameLength);
            RuleFor(command => command.Position).MaximumLength(Affiliation.NameLength);
            RuleFor(command => command.Country).Must(Known.Country).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(command => command.Reason).NotEmpty().WithErrorCode("Registrations.Correct.ReasonMissing").MaximumLength(RegistrationToDecide.ReasonLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, LetterOffice letters, IOutbox outbox, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, command.Version, cancellationToken);
            var (email, phone) = (registration.Email, registration.Phone);
            var identity = new Identity(command.FamilyName, command.GivenName, command.NativeName, command.BadgeName, command.Nationality, email, phone).Tidied();
            var affiliation = new Affiliation(command.Organisation, command.Position, command.Country).Tidied();
            AnswerProblem[] problems = [.. Answer.Problems(identity), .. Answer.Problems(affiliation)];
            if (problems.Length > 0)
            {
                throw AnswerFailures.Of(problems);
            }

            RuleViolation.Unless((identity, affiliation) != (registration.Identity, registration.Affiliation), "Registrations.Correct.Nothing");
            registration.Correct(identity, affiliation);
            var reason = command.Reason!.Trim();
            db.RegistrationNotes.Add(new RegistrationNote(registration, reason, user.RequiredAccountId(), clock.GetUtcNow()));
            await TellAsync(registration, reason, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await ReplaceLetterAsync(registration, cancellationToken);
        }

        private async Task TellAsync(Registration registration, string reason, CancellationToken cancel)
        {
            var recipient = await db.Users.Where(account => account.Id == registration.AccountId).Select(account => account.Email!).SingleAsync(cancel);
            outbox.Add(new OutgoingMail(
                "RegistrationCorrected", recipient, registration.LanguageCode, $"/me/registrations/{registration.Reference}", registration.Reference, registration.BadgeName ?? registration.FamilyName, reason));
        }

        /// <summary>A consulate must not be told that a misspelt letter is genuine.</summary>
        private async Task ReplaceLetterAsync(Registration registration, CancellationToken cancel)
        {
            var live = await db.InvitationLetters.AsNoTracking()
                .SingleOrDefaultAsync(letter => letter.RegistrationId == registration.Id && letter.ReplacedAt == null && letter.RevokedAt == null, cancel);
            if (registration.Status == RegistrationStatus.Approved && live?.Agrees(registration) == false)
            {
                await letters.IssueAsync(registration, showsPassport: null, byStaff: true, cancel);
            }
        }
    }
}
