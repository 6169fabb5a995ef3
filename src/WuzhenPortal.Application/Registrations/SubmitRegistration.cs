using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person hands in the registration for review, the first time or after a question.</summary>
public static class SubmitRegistration
{
    /// <param name="Version">What the person has seen.</param>
    /// <param name="Terms">Version of the terms the person has read.</param>
    /// <param name="Reply">To what the registrars ask; null where the answers say it all.</param>
    /// <returns>The reference.</returns>
    [SignedIn]
    public sealed record Command(int? Version, string? Terms, bool Consent, string? Reply = null) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Consent).Equal(true).WithErrorCode("Registrations.ConsentMissing");
            RuleFor(command => command.Terms).Equal(RegistrationTerms.Version).WithErrorCode("Registrations.TermsChanged");
            RuleFor(command => command.Reply).MaximumLength(RegistrationToDecide.ReasonLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, OwnRegistration own, AnswerFiles answerFiles, ICurrentUser user, AcceptedInvitation accepted, Admission admission, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await own.FindAsync(cancellationToken) ?? throw new NotFound();
            if (registration.IsDraft && command.Version != registration.Version)
            {
                throw new Conflict();
            }

            registration.SpeakIn(user.LanguageCode);
            var invitation = await accepted.FindAsync(cancellationToken);
            var isInvited = invitation is not null && invitation.CategoryId == registration.CategoryId;
            registration.Submit(RegistrationTerms.Version, clock.GetUtcNow(), isInvited, command.Reply);
            await answerFiles.DropAsync(registration, cancellationToken);
            if (!registration.Category!.NeedsReview || (isInvited && invitation is { SkipsReview: true } && invitation.RegistrationId == registration.Id))
            {
                await admission.AdmitAsync(registration, registration.AccountId, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return registration.Reference;
        }
    }
}
