using FluentValidation;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Organisers;

/// <summary>What organisers write about their sub-forum: all but room, time and theme.</summary>
public sealed record ForumTexts(LocalizedText Name, LocalizedText Summary)
{
    internal sealed class Validator : AbstractValidator<ForumTexts>
    {
        public Validator()
        {
            RuleFor(forum => forum.Name).Written("Agenda.NameMissing");
            RuleFor(forum => forum.Name).AtMost(SubForumFields.NameLength);
            RuleFor(forum => forum.Summary).AtMost(SubForumFields.SummaryLength);
        }
    }
}
