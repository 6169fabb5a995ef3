using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person takes the registration back.</summary>
public static class WithdrawRegistration
{
    [SignedIn]
    public sealed record Command(string Reference, int Version) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reference).NotEmpty().MaximumLength(RegistrationReference.Length);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var registration = await db.Registrations.Include(registration => registration.Steps)
                .SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == command.Reference, cancellationToken) ?? throw new NotFound();
            if (registration.IsWithdrawable && command.Version != registration.Version)
            {
                throw new Conflict();
            }

            registration.Withdraw(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
