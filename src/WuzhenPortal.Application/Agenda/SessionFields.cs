using FluentValidation;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>What people write about a session.</summary>
/// <param name="SubForum">Slug; null for a session of the summit itself.</param>
/// <param name="InterpretedInto">Language codes.</param>
/// <param name="Speakers">Slugs in order of appearance; blanks are passed over.</param>
/// <param name="FloorLanguage">Code of the language in which people speak; empty while it is not known.</param>
/// <param name="Livestream">Where it can be watched while it takes place.</param>
public sealed record SessionFields(
    LocalizedText Title, LocalizedText Abstract, string? SubForum, SessionFormat Format, SessionAccess Access,
    IReadOnlyList<string>? InterpretedInto, SlotFields? Slot, IReadOnlyList<string?>? Speakers, string? FloorLanguage = null, string? Livestream = null)
{
    /// <summary>Longest title in one language, in characters.</summary>
    public const int TitleLength = 200;

    /// <summary>Longest abstract in one language, in characters.</summary>
    public const int AbstractLength = 500;

    public IReadOnlyList<string> InterpretedInto { get; init; } = InterpretedInto ?? [];

    public SlotFields Slot { get; init; } = Slot ?? SlotFields.None;

    public IReadOnlyList<string?> Speakers { get; init; } = Speakers ?? [];

    internal static SessionFields Of(AgendaSnapshot.Session session, TimeZoneInfo zone) => new(
        session.Title, session.Abstract, session.SubForum, session.Format, session.Access, session.InterpretedInto, SlotFields.Of(session.Slot?.Room, session.Slot?.Start, session.Slot?.End, zone), [.. session.Speakers],
        session.FloorLanguage, session.Livestream);

    internal sealed class Validator : AbstractValidator<SessionFields>
    {
        public Validator()
        {
            RuleFor(session => session.Title).Written("Agenda.TitleMissing");
            RuleFor(session => session.Title).AtMost(TitleLength);
            RuleFor(session => session.Abstract).AtMost(AbstractLength);
            RuleFor(session => session.Format).IsInEnum();
            RuleFor(session => session.Access).IsInEnum();
            RuleFor(session => session.Slot).SetValidator(new SlotFields.Validator());
            RuleForEach(session => session.InterpretedInto).Must(code => Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(session => session.FloorLanguage).Must(code => string.IsNullOrEmpty(code) || Language.ByCode(code) is not null).WithErrorCode("Portal.Invalid.Unreadable");
            RuleFor(session => session.Livestream).Https();
            RuleForEach(session => session.Speakers)
                .Must((session, speaker) => string.IsNullOrEmpty(speaker) || session.Speakers.Count(other => other == speaker) == 1)
                .WithErrorCode("Agenda.Desk.SpeakerTwiceInList");
        }
    }
}
