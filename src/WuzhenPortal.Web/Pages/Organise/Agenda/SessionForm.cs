using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>The fields of a session: what the partial <c>_SessionForm</c> draws, bound as <c>Command.Session</c>.</summary>
/// <param name="Choices">Without sub-forums where the session stays in its own.</param>
/// <param name="SpeakerRows">For speakers, taken or to spare.</param>
public sealed record SessionForm(SessionFields Session, AgendaChoices Choices, int SpeakerRows, bool IsSlotIllustrative)
{
    private const int SpareRows = 3;

    public static readonly SessionFields Nothing = new(LocalizedText.Empty, LocalizedText.Empty, null, SessionFormat.Keynote, SessionAccess.Registered, null, null, null);

    /// <summary>As many rows as are typed, and some to spare.</summary>
    public static int RowsFor(SessionFields session) =>
        Math.Max(session.Speakers.Count, Math.Max(SpareRows, session.Speakers.Count(speaker => speaker is not null) + 2));

    /// <summary>As many rows as were there, and some more.</summary>
    public static int MoreRowsFor(SessionFields? session) => (session?.Speakers.Count ?? 0) + SpareRows;
}

/// <summary>Two versions of a session side by side, for <c>_Versions</c>.</summary>
internal static class SessionVersions
{
    public static IReadOnlyList<VersionRow> Versions(this Reader reader, PortalTexts texts, SessionFields typed, SessionFields stored, AgendaChoices choices)
    {
        return
        [
            .. VersionRow.Of(texts["Agenda.Desk.Field.Title"], typed.Title, stored.Title),
            .. VersionRow.Of(texts["Agenda.Desk.Field.Abstract"], typed.Abstract, stored.Abstract),
            new(texts["Agenda.Desk.Field.SubForum"], Name(choices.SubForums, typed.SubForum), Name(choices.SubForums, stored.SubForum)),
            new(texts["Agenda.Desk.Field.Format"], texts[$"Agenda.Format.{typed.Format}"], texts[$"Agenda.Format.{stored.Format}"]),
            new(texts["Agenda.Desk.Field.Access"], texts[$"Agenda.Access.{typed.Access}"], texts[$"Agenda.Access.{stored.Access}"]),
            new(texts["Agenda.Desk.Field.FloorLanguage"], Floor(typed), Floor(stored)),
            new(texts["Agenda.Desk.Field.InterpretedInto"], Spoken(typed), Spoken(stored)),
            new(texts["Agenda.Desk.Field.Livestream"], typed.Livestream, stored.Livestream),
            new(texts["Agenda.Desk.Field.Slot"], Slot(typed.Slot), Slot(stored.Slot)),
            new(texts["Agenda.Desk.Field.Speakers"], Speaking(typed), Speaking(stored)),
        ];

        string Name(IReadOnlyList<AgendaChoices.Choice> among, string? slug) => among.FirstOrDefault(choice => choice.Slug == slug) is { } found ? reader.Plain(found.Name) : slug ?? "";
        string Slot(SlotFields slot) => slot.Room is null ? "" : $"{choices.Rooms.Where(room => room.Slug == slot.Room).Select(room => reader.Plain(room.Name)).FirstOrDefault()}, {(slot.Day is { } day ? reader.Date(day) : "")} {SlotField.Clock(slot.Start)}–{SlotField.Clock(slot.End)}";
        string Floor(SessionFields fields) => Language.ByCode(fields.FloorLanguage)?.NativeName ?? "";
        string Spoken(SessionFields fields) => string.Join(texts["Portal.ListSeparator"], Language.All.Where(language => fields.InterpretedInto.Contains(language.Code)).Select(language => language.NativeName));
        string Speaking(SessionFields fields) => string.Join(texts["Portal.ListSeparator"], fields.Speakers.OfType<string>().Select(speaker => Name(choices.Speakers, speaker)));
    }
}
