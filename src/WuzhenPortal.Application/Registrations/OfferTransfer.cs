using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Registrations.Transfers;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>An approved person names a substitute, who is invited to register in the same place.</summary>
public static class OfferTransfer
{
    /// <param name="Name">How the mail greets the substitute.</param>
    /// <param name="LanguageCode">Of the mail.</param>
    [SignedIn]
    public sealed record Command(string Reference, string? Name, string? Email, string? LanguageCode) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().MaximumLength(RegistrationInvitation.AddresseeLength).Must(name => name?.Any(char.IsControl) != true).WithErrorCode("Registrations.LineSigns");
            RuleFor(command => command.Email).Must(email => Answer.EmailProblem(email?.Trim() ?? "") is null).WithErrorCode("Registrations.Invitations.BadAddress");
            RuleFor(command => command.LanguageCode).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(PortalDbContext db, PlaceTransfers transfers, IOutbox outbox, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var (account, now) = (user.RequiredAccountId(), clock.GetUtcNow());
            var mine = await db.Registrations.Include(registration => registration.Category)
                .SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == command.Reference, cancellationToken) ?? throw new NotFound();
            RuleViolation.Unless(mine is { Status: RegistrationStatus.Approved, DelegationMemberId: null, Category: { Substitution: not Substitution.No, IsArchived: false } }, "Registrations.Transfers.NotHere");
            await EndOverAsync(mine, now, cancellationToken);
            RuleViolation.Unless(await db.PlaceTransfers.CountAsync(transfer => transfer.RegistrationId == mine.Id, cancellationToken) < PlaceTransfer.Most, "Registrations.Transfers.TooMany", PlaceTransfer.Most);

            var email = command.Email!.Trim().ToLowerInvariant();
            var own = await db.Users.Where(person => person.Id == account).Select(person => person.Email!).SingleAsync(cancellationToken);
            if (string.Equals(own, email, StringComparison.OrdinalIgnoreCase))
            {
                throw new RuleViolation("Registrations.Transfers.Yourself") { Property = nameof(command.Email) };
            }

            var invitation = await db.RegistrationInvitations.SingleOrDefaultAsync(invitation => invitation.SummitId == mine.SummitId && invitation.Email == email, cancellationToken);
            if (invitation?.StateAt(now) is InvitationState.Pending or InvitationState.Accepted)
            {
                throw new RuleViolation("Registrations.Invitations.IsInvited") { Property = nameof(command.Email) };
            }

            invitation ??= db.RegistrationInvitations.Add(new RegistrationInvitation(mine.SummitId)).Entity;
            var code = invitation.Invite(email, mine.Category!, command.Name!.Trim(), command.LanguageCode!, mine.Category!.Substitution == Substitution.WithoutReview, now);
            await db.SaveChangesAsync(cancellationToken);
            db.PlaceTransfers.Add(new PlaceTransfer(mine, invitation, now));
            var summit = await db.Summits.Where(summit => summit.Id == mine.SummitId).Select(summit => summit.Name).SingleAsync(cancellationToken);
            outbox.Add(new OutgoingMail(
                "TransferInvitation", email, invitation.LanguageCode, $"/me/registration-invitation?code={code}", invitation.Addressee, mine.BadgeName ?? mine.FamilyName, summit, mine.Category.Name, invitation.ExpiresAt));
            await db.SaveChangesAsync(cancellationToken);
        }

        /// <summary>Who did not answer in time makes way for another.</summary>
        private async Task EndOverAsync(Registration mine, DateTimeOffset now, CancellationToken cancel)
        {
            if (await transfers.Live.SingleOrDefaultAsync(transfer => transfer.RegistrationId == mine.Id, cancel) is not { } before)
            {
                return;
            }

            var invitation = await db.RegistrationInvitations.SingleAsync(invitation => invitation.Id == before.InvitationId, cancel);
            RuleViolation.Unless(invitation.StateAt(now) == InvitationState.Expired, "Registrations.Transfers.HaveOne");
            before.End(TransferEnd.Expired, now);
            await db.SaveChangesAsync(cancel);
        }
    }
}
