using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A person says for whom they come.</summary>
public static class SaveOrganisation
{
    /// <param name="Version">Of the draft the form was drawn from; null before there was one.</param>
    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    [SignedIn]
    public sealed record Command(int? Version, string? Organisation, string? Position, string? Country) : ICommand<KeptAnswers>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Organisation).MaximumLength(Affiliation.NameLength);
            RuleFor(command => command.Position).MaximumLength(Affiliation.NameLength);
            RuleFor(command => command.Country).Must(Known.Country).WithErrorCode("Portal.Invalid.Unreadable");
        }
    }

    internal sealed class Handler(OwnRegistration own) : IRequestHandler<Command, KeptAnswers>
    {
        private static readonly OwnRegistration.Step<Affiliation> Step = new(
            registration => registration.Affiliation, (registration, affiliation) => registration.Represent(affiliation),
            (stored, typed) => stored == typed, stored => stored == new Affiliation(null, null, null));

        public Task<KeptAnswers> Handle(Command command, CancellationToken cancellationToken)
        {
            var affiliation = new Affiliation(command.Organisation, command.Position, command.Country).Tidied();
            return own.KeepAsync(Step, command.Version, affiliation, Answer.Problems(affiliation), cancellationToken);
        }
    }
}
