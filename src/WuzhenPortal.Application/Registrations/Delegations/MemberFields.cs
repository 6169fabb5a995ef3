using FluentValidation;
using FluentValidation.Results;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>What a leader types about somebody, as it is typed.</summary>
/// <param name="Position">Job title.</param>
/// <param name="LanguageCode">Of the mails.</param>
public sealed record MemberFields(string? FamilyName, string? GivenName, string? NativeName, string? Email, string? Phone, string? Position, string? LanguageCode)
{
    public static MemberFields Blank(string languageCode) => new(null, null, null, null, null, null, languageCode);

    internal DelegationPerson Tidy() => new(
        Answer.Tidy(FamilyName) ?? "", Answer.Tidy(GivenName), Answer.Tidy(NativeName), (Answer.Tidy(Email) ?? "").ToLowerInvariant(), PhoneNumber.Tidy(Phone), Answer.Tidy(Position),
        Language.ByCode(LanguageCode)?.Code ?? Language.English.Code);
}

/// <summary>Says all that is wrong at once, each beside its field.</summary>
internal sealed class MemberFieldsValidator : AbstractValidator<MemberFields>
{
    public MemberFieldsValidator()
    {
        RuleFor(person => person.FamilyName).MaximumLength(Identity.NameLength);
        RuleFor(person => person.GivenName).MaximumLength(Identity.NameLength);
        RuleFor(person => person.NativeName).MaximumLength(Identity.NameLength);
        RuleFor(person => person.Email).MaximumLength(254);
        RuleFor(person => person.Phone).MaximumLength(40);
        RuleFor(person => person.Position).MaximumLength(Affiliation.NameLength);
        RuleFor(person => person.LanguageCode).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
        RuleFor(person => person).Custom((person, context) =>
        {
            foreach (var (property, key) in DelegationMember.Problems(person.Tidy()))
            {
                context.AddFailure(new ValidationFailure(context.PropertyPath is { Length: > 0 } path ? $"{path}.{property}" : property, key) { ErrorCode = key });
            }
        });
    }
}
