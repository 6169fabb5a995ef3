using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Pages.Organise;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>Two versions of a profile side by side, for <c>_Versions</c>.</summary>
internal static class ProfileVersions
{
    public static IReadOnlyList<VersionRow> Versions(this Reader reader, PortalTexts texts, SpeakerFields typed, SpeakerFields stored) =>
    [
        .. VersionRow.Of(texts["Speakers.Name"], typed.Name, stored.Name),
        .. VersionRow.Of(texts["Agenda.Desk.Field.Role"], typed.Role, stored.Role),
        .. VersionRow.Of(texts["Agenda.Desk.Field.Organisation"], typed.Organisation, stored.Organisation),
        new(texts["Speakers.Country"], Countries.Name(typed.Country, reader.Language.Code), Countries.Name(stored.Country, reader.Language.Code)),
        .. VersionRow.Of(texts["Agenda.Desk.Field.Biography"], typed.Biography, stored.Biography),
        new(texts["Speakers.Availability.Title"], Availability(reader, texts, typed.Availability), Availability(reader, texts, stored.Availability)),
    ];

    private static string Availability(Reader reader, PortalTexts texts, AvailabilityFields availability)
    {
        var times = availability.Times.Where(row => row.Day is not null).Select(row => Written(reader, row)).ToList();
        return times.Count == 0 ? "" : $"{texts[$"Speakers.Availability.{availability.Kind}"]} {string.Join(texts["Portal.ListSeparator"], times)}";
    }

    private static string Written(Reader reader, AvailabilityFields.Row row)
    {
        var from = $"{reader.Date(row.Day!.Value)} {SlotField.Clock(row.From)}".TrimEnd();
        var until = $"{reader.Date(row.LastDay ?? row.Day.Value)} {SlotField.Clock(row.Until)}".TrimEnd();
        return from == until ? from : $"{from} – {until}";
    }
}
