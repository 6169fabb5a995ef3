using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff makes another badge for a person; the one before it opens no door any more.</summary>
public static class ReplaceBadge
{
    [Requires(Permission.IssueDocuments)]
    public sealed record Command(string Reference, BadgeVoidReason? Reason) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotNull().IsInEnum();
    }

    internal sealed class Handler(PortalDbContext db, BadgeOffice office) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await db.OfPapersAsync(command.Reference, cancellationToken);
            RuleViolation.Unless(registration.Status == RegistrationStatus.Approved, "Registrations.Papers.NotApproved");
            await office.ReplaceAsync(registration, command.Reason!.Value, cancellationToken);
        }
    }
}
