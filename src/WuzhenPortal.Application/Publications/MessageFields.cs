using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Publications;

/// <summary>What an editor writes of a letter to the summit.</summary>
/// <param name="From">Who wrote it.</param>
/// <param name="Summary">What it says, for lists and where its full words are not held.</param>
/// <param name="Body">Its full words, in plain paragraphs.</param>
public sealed record MessageFields(LocalizedText Title, LocalizedText From, LocalizedText Summary, LocalizedText Body, DateOnly? Date, bool IsShown)
{
    /// <summary>Longest summary in one language, in characters.</summary>
    public const int SummaryLength = 600;

    /// <summary>Longest letter in one language, in characters.</summary>
    public const int BodyLength = 20_000;

    public static readonly MessageFields Nothing = new(LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, null, false);

    internal sealed class Validator : AbstractValidator<MessageFields>
    {
        public Validator()
        {
            RuleFor(message => message.Title).Written("Publications.TitleMissing");
            RuleFor(message => message.Title).AtMost(PublicationFields.TitleLength);
            RuleFor(message => message.From).AtMost(PublicationFields.TitleLength);
            RuleFor(message => message.Summary).AtMost(SummaryLength);
            RuleFor(message => message.Body).AtMost(BodyLength, isUnbounded: true);
            RuleFor(message => message.Date).NotNull().WithErrorCode("NotEmptyValidator");
        }
    }
}
