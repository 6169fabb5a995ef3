using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Application.Press;

/// <summary>What the press office says of one of its contacts; hours by the clocks of the summit.</summary>
/// <param name="Languages">Codes.</param>
public sealed record PressContactFields(
    LocalizedText? Name, LocalizedText? Topic, string? Phone, string? Email, IReadOnlyList<string>? Languages, DateOnly? From, DateOnly? Until, TimeOnly? Opens, TimeOnly? Closes)
{
    public LocalizedText Name { get; init; } = Name ?? LocalizedText.Empty;

    public LocalizedText Topic { get; init; } = Topic ?? LocalizedText.Empty;

    public IReadOnlyList<string> Languages { get; init; } = Languages ?? [];

    internal ContactHours Hours => new(From!.Value, Until!.Value, Opens!.Value, Closes!.Value);

    internal static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal sealed class Validator : AbstractValidator<PressContactFields>
    {
        private static readonly DateOnly First = new(2000, 1, 1);
        private static readonly DateOnly Last = new(2100, 1, 1);

        public Validator()
        {
            RuleFor(contact => contact.Name).AtMost(PressContact.NameLength);
            RuleFor(contact => contact.Topic).AtMost(PressContact.TopicLength);
            RuleFor(contact => contact.Phone).MaximumLength(PressContact.PhoneLength);
            RuleFor(contact => contact.Email).MaximumLength(PressContact.EmailLength).EmailAddress().When(contact => !string.IsNullOrWhiteSpace(contact.Email));
            RuleFor(contact => contact.Languages).NotEmpty();
            RuleForEach(contact => contact.Languages).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
            foreach (var day in new System.Linq.Expressions.Expression<Func<PressContactFields, DateOnly?>>[] { contact => contact.From, contact => contact.Until })
            {
                RuleFor(day).NotNull().WithErrorCode("NotEmptyValidator").Must(on => on is null || (on >= First && on <= Last)).WithErrorCode("Portal.Invalid.Unreadable");
            }

            RuleFor(contact => contact.Opens).NotNull().WithErrorCode("NotEmptyValidator");
            RuleFor(contact => contact.Closes).NotNull().WithErrorCode("NotEmptyValidator");
        }
    }
}
