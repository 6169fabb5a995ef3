using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff revokes a letter, with a reason; the person is told, and whoever checks the letter sees it at once.</summary>
public static class RevokeLetter
{
    /// <param name="Version">What the staff saw.</param>
    /// <param name="Reason">Told to the person, as it is written.</param>
    [Requires(Permission.IssueDocuments)]
    public sealed record Command(string Reference, string Serial, int Version, string? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithErrorCode("Registrations.ReasonMissing").MaximumLength(InvitationLetter.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, LetterOffice office, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await db.OfPapersAsync(command.Reference, cancellationToken);
            var letter = await db.InvitationLetters.SingleOrDefaultAsync(letter => letter.RegistrationId == registration.Id && letter.Serial == command.Serial, cancellationToken) ?? throw new NotFound();
            letter.MustBe(command.Version);
            letter.Revoke(command.Reason!, user.RequiredAccountId(), clock.GetUtcNow());
            await office.MailAsync("LetterRevoked", registration, cancellationToken, letter.Serial, command.Reason!.Trim());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
