using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person says who they are and how to reach them.</summary>
public static class SaveIdentity
{
    /// <param name="Version">Of the draft the form was drawn from; null before there was one.</param>
    /// <param name="Nationality">ISO 3166-1 alpha-2.</param>
    [SignedIn]
    public sealed record Command(
        int? Version, string? FamilyName, string? GivenName, string? NativeName, string? BadgeName, string? Nationality, string? Email, string? Phone) : ICommand<KeptAnswers>;

    /// <summary>Only what could not be stored; what is typed badly is kept, and refused when the step is finished.</summary>
    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.FamilyName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.GivenName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.NativeName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.BadgeName).MaximumLength(Identity.NameLength);
            RuleFor(command => command.Nationality).Must(Known.Country).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(command => command.Email).MaximumLength(254);
            RuleFor(command => command.Phone).MaximumLength(40);
        }
    }

    internal sealed class Handler(OwnRegistration own, AcceptedInvitation accepted) : IRequestHandler<Command, KeptAnswers>
    {
        private static readonly OwnRegistration.Step<Identity> Step = new(
            registration => registration.Identity, (registration, identity) => registration.Identify(identity),
            (stored, typed) => stored == typed,
            // The e-mail address comes with the account.
            stored => stored with { Email = null } == new Identity(null, null, null, null, null, null, null));

        public async Task<KeptAnswers> Handle(Command command, CancellationToken cancellationToken)
        {
            var identity = new Identity(
                command.FamilyName, command.GivenName, command.NativeName, command.BadgeName, command.Nationality, command.Email, command.Phone).Tidied();
            if (await accepted.FindAsync(cancellationToken) is { } invitation && !string.Equals(identity.Email, invitation.Email, StringComparison.OrdinalIgnoreCase))
            {
                throw new RuleViolation("Registrations.EmailLocked") { Property = nameof(command.Email) };
            }

            return await own.KeepAsync(Step, command.Version, identity, Answer.Problems(identity), cancellationToken);
        }
    }
}

internal static class Known
{
    /// <summary>Whether it is the code of a country, or nothing.</summary>
    public static bool Country(string? code) => string.IsNullOrEmpty(code) || Countries.Name(code, "en") is not null;
}
