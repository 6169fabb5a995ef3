using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Seats;

/// <summary>Who has a seat, as a table.</summary>
internal static class AttendanceList
{
    public static byte[] Write(IReadOnlyList<OpenSeatPool.Person> people, PortalTexts texts) => CsvSheet.Write(
    [
        [
            texts["Registrations.Reference"], texts["Seats.Desk.Name"], texts["Registrations.NativeName"], texts["Registrations.Organisation"],
            texts["Registrations.Nationality"], texts["Seats.Desk.State"],
        ],
        .. people.Select(person => new[]
        {
            person.Reference, $"{person.FamilyName} {person.GivenName}".Trim(), person.NativeName ?? "", person.Organisation ?? "", person.Nationality ?? "",
            texts[person.IsGuest ? "Seats.Desk.Guest" : $"Seats.Status.{person.Status}"],
        }),
    ]);
}
