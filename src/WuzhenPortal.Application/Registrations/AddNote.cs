using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar writes something down for colleagues; the person never reads it.</summary>
public static class AddNote
{
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, string? Text) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Text).NotEmpty().WithErrorCode("Registrations.Desk.NoteEmpty").MaximumLength(RegistrationNote.MaxLength);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await RegistrationToDecide.FindAsync(db, command.Reference, null, cancellationToken);
            db.RegistrationNotes.Add(new RegistrationNote(registration, command.Text!, user.RequiredAccountId(), clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
