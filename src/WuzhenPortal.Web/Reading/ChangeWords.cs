using System.Globalization;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Pages.Organise;

namespace WuzhenPortal.Web.Reading;

/// <summary>Says in the reader's language what changed in the agenda.</summary>
internal static class ChangeWords
{
    public static string Kind(this PortalTexts texts, AgendaChange change) =>
        texts[change.IsCancelled ? "Agenda.Desk.Change.Cancelled" : $"Agenda.Desk.Change.{change.Kind}"];

    /// <summary>What stands in a field; null where nothing does.</summary>
    public static string? Value(this Reader reader, PortalTexts texts, string field, AgendaValue? value) => value switch
    {
        AgendaValue.Words words => reader.Plain(words.Text),
        AgendaValue.Names names => string.Join(texts["Portal.ListSeparator"], names.All.Select(reader.Plain)),
        AgendaValue.Place place => texts[
            "Agenda.Changelog.Place", place.Room.Within(reader.Language), reader.ShortDay(Reader.DayAtSummit(place.Slot.Start)), reader.PlainTimeRange(place.Slot)],
        AgendaValue.Languages languages => string.Join(texts["Portal.ListSeparator"], languages.All.Select(code => texts[$"Portal.LanguageName.{code}"])),
        AgendaValue.Code code => Code(reader, texts, field, code.Value),
        _ => null,
    };

    /// <summary>The languages in which a text changed, where the reader's own shows none of it; empty otherwise.</summary>
    public static string OtherLanguages(this Reader reader, PortalTexts texts, AgendaFieldChange change)
    {
        var before = (change.Before as AgendaValue.Words)?.Text ?? LocalizedText.Empty;
        var after = (change.After as AgendaValue.Words)?.Text ?? LocalizedText.Empty;
        return reader.Plain(before) == reader.Plain(after)
            ? string.Join(texts["Portal.ListSeparator"], Language.All.Where(language => before[language.Code] != after[language.Code]).Select(language => texts[$"Portal.LanguageName.{language.Code}"]))
            : "";
    }

    /// <summary>A changed field before and after; a text has a row for each language in which it changed.</summary>
    public static IEnumerable<VersionRow> Rows(this Reader reader, PortalTexts texts, AgendaFieldChange change)
    {
        var label = texts[$"Agenda.Desk.Field.{change.Field}"];
        return change is { Before: AgendaValue.Words } or { After: AgendaValue.Words }
            ? VersionRow.Of(label, Words(change.After), Words(change.Before)).Where(row => row.Differs)
            : [new(label, reader.Value(texts, change.Field, change.After), reader.Value(texts, change.Field, change.Before))];

        static LocalizedText Words(AgendaValue? value) => (value as AgendaValue.Words)?.Text ?? LocalizedText.Empty;
    }

    private static string Code(Reader reader, PortalTexts texts, string field, string code) => field switch
    {
        "Format" => texts[$"Agenda.Format.{code}"],
        "Access" => texts[$"Agenda.Access.{code}"],
        "Confirmed" => texts[$"Agenda.Changelog.Confirmed.{code}"],
        "Livestream" => code,
        "Country" => Countries.Name(code, reader.Language.Code) ?? code,
        _ => Reader.Number(int.Parse(code, CultureInfo.InvariantCulture)),
    };
}
