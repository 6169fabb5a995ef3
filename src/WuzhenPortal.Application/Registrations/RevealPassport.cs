using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar reads a passport number, for a reason that the person reads.</summary>
public static class RevealPassport
{
    [Requires(Permission.ReadIdentityDocuments)]
    public sealed record Command(string Reference, string? Reason) : ICommand<Result>;

    /// <param name="Number">Null where the key that sealed it is gone; then nothing was disclosed.</param>
    public sealed record Result(string? Number)
    {
        /// <summary>Never the number, wherever an answer might be written.</summary>
        public override string ToString() => nameof(RevealPassport);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithErrorCode("Registrations.Identity.ReasonMissing").MaximumLength(IdentityDisclosure.ReasonLength);
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, PassportSeal seal, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await db.DeskRegistrationAsync(command.Reference, cancellationToken);
            var passport = await db.TravelDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.RegistrationId == registration.Id, cancellationToken) ?? throw new NotFound();
            if (seal.Open(passport) is not { } number)
            {
                return new(null);
            }

            await db.DiscloseAsync(new IdentityDisclosure(registration, DisclosedThing.PassportNumber, null, command.Reason, user.RequiredAccountId(), clock.GetUtcNow()), cancellationToken);
            return new(number);
        }
    }
}
