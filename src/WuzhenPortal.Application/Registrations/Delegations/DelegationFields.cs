using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>How a delegation is described, as it is typed.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record DelegationFields(DelegationKind? Kind, string? Name, string? LatinName, string? Country)
{
    public static DelegationFields Blank { get; } = new(null, null, null, null);

    internal DelegationProfile Tidy() => new(Kind!.Value, string.IsNullOrWhiteSpace(Name) ? LatinName! : Name, LatinName!, Country!);
}

internal sealed class DelegationFieldsValidator : AbstractValidator<DelegationFields>
{
    public DelegationFieldsValidator()
    {
        RuleFor(fields => fields.Kind).NotNull().IsInEnum();
        RuleFor(fields => fields.Name).MaximumLength(Delegation.NameLength);
        RuleFor(fields => fields.LatinName).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(Delegation.NameLength)
            .Must(name => PersonName.IsLatin(name!) && name!.Any(char.IsLetter)).WithErrorCode("Registrations.Delegations.LatinName");
        RuleFor(fields => fields.Country).Cascade(CascadeMode.Stop).NotEmpty().Must(code => Countries.Name(code, "en") is not null).WithErrorCode("Portal.Invalid.Unreadable");
    }
}
