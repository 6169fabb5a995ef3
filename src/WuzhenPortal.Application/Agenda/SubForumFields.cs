using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What people write about a sub-forum.</summary>
/// <param name="Theme">Slug.</param>
public sealed record SubForumFields(LocalizedText Name, LocalizedText Summary, string? Theme, SlotFields? Slot)
{
    /// <summary>Longest name in one language, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Longest summary in one language, in characters.</summary>
    public const int SummaryLength = 500;

    public SlotFields Slot { get; init; } = Slot ?? SlotFields.None;

    internal sealed class Validator : AbstractValidator<SubForumFields>
    {
        public Validator()
        {
            RuleFor(forum => forum.Name).Written("Agenda.NameMissing");
            RuleFor(forum => forum.Name).AtMost(NameLength);
            RuleFor(forum => forum.Summary).AtMost(SummaryLength);
            RuleFor(forum => forum.Theme).NotEmpty().WithErrorCode("NotNullValidator");
            RuleFor(forum => forum.Slot).SetValidator(new SlotFields.Validator());
        }
    }
}
