using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar puts a tag on an application, or takes it off.</summary>
public static class TagRegistration
{
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, string? Tag, bool IsOff = false) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Tag).NotEmpty().WithErrorCode("Registrations.Desk.TagEmpty").MaximumLength(RegistrationTag.MaxLength);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, null, cancellationToken);
            var tag = RegistrationTag.Tidy(command.Tag) ?? throw new RuleViolation("Registrations.Desk.TagEmpty") { Property = nameof(command.Tag) };
            var stored = await db.RegistrationTags.SingleOrDefaultAsync(other => other.RegistrationId == registration.Id && other.Tag == tag, cancellationToken);
            if (command.IsOff && stored is not null)
            {
                db.RegistrationTags.Remove(stored);
            }
            else if (!command.IsOff && stored is null)
            {
                db.RegistrationTags.Add(new RegistrationTag(registration, tag, user.RequiredAccountId(), clock.GetUtcNow()));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
