using FluentValidation;
using FluentValidation.Results;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What the words of a letter must be.</summary>
internal static class LetterText
{
    /// <summary>Written, short enough for one page, and with no placeholder that means nothing.</summary>
    public static void FitsALetter<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(LetterTemplate.TextLength).Custom((text, context) =>
    {
        if (LetterTemplate.Unknown(text!) is { Count: > 0 } unknown)
        {
            context.AddFailure(new ValidationFailure(context.PropertyPath, "Registrations.Template.Unknown")
            {
                ErrorCode = "Registrations.Template.Unknown",
                FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["Unknown"] = string.Join(' ', unknown) },
            });
        }
    });
}
