using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person enters the own passport: by its machine-readable zone, or field by field.</summary>
public static class SavePassport
{
    /// <param name="Zone">The lines at the foot of the passport; what it says counts, and the fields only where it says nothing.</param>
    /// <param name="Country">Of issue, ISO 3166-1 alpha-2.</param>
    [SignedIn]
    public sealed record Command(string Reference, string? Zone, string? Number, string? Country, DateOnly? ExpiresOn) : ICommand
    {
        /// <summary>Never the number, wherever a command might be written.</summary>
        public override string ToString() => nameof(SavePassport);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Zone).MaximumLength(MachineReadableZone.MostLength);
            When(command => string.IsNullOrWhiteSpace(command.Zone), () =>
            {
                RuleFor(command => command.Number).Must(number => PassportNumber.Parse(number) is not null).WithErrorCode("Registrations.Passport.Number.Invalid");
                RuleFor(command => command.Country).Must(country => Countries.Name(country, Language.English.Code) is not null).WithErrorCode("Registrations.Passport.Country.Missing");
                RuleFor(command => command.ExpiresOn).NotNull().WithErrorCode("Registrations.Passport.Expiry.Missing");
            });
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, PassportSeal seal, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = await db.OwnOpenRegistrationAsync(user, command.Reference, cancellationToken);
            var zone = string.IsNullOrWhiteSpace(command.Zone) ? null : MachineReadableZone.Read(command.Zone);
            var number = zone?.Number ?? PassportNumber.Parse(command.Number)!;
            var country = zone is null ? command.Country! : IssuingStates.Country(zone.IssuingState) ?? Chosen(command.Country);
            var passport = await db.TravelDocuments.SingleOrDefaultAsync(document => document.RegistrationId == mine.Id, cancellationToken);
            if (passport is null)
            {
                passport = new TravelDocument(mine);
                db.TravelDocuments.Add(passport);
            }

            passport.Enter(
                seal.Seal(mine.Reference, number), await seal.HashAsync(country, number, cancellationToken), country,
                zone?.ExpiresOn ?? command.ExpiresOn!.Value, zone is null ? null : PassportNames.Fit(zone, mine.FamilyName, mine.GivenName), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }

        /// <summary>Some issuers, such as the United Nations, are no country: then the person says which one it is.</summary>
        private static string Chosen(string? country) => Countries.Name(country, Language.English.Code) is not null ? country!
            : throw new RuleViolation("Registrations.Passport.Country.Missing") { Property = nameof(Command.Country) };
    }
}
