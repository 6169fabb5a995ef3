using CsvHelper;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Web.Pages.Organise.Seats;

/// <summary>Who has a seat, as CSV that spreadsheets open as it is meant: UTF-8 with its mark, and nothing that they would take for a formula.</summary>
internal static class AttendanceList
{
    private static readonly CsvWriterOptions Rules = new() { Injection = CsvInjection.Escape, NewLine = "\r\n", WriteByteOrderMark = true };

    public static byte[] Write(IReadOnlyList<OpenSeatPool.Person> people, PortalTexts texts)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Rules, leaveOpen: true))
        {
            csv.WriteRecord(
                texts["Registrations.Reference"], texts["Seats.Desk.Name"], texts["Registrations.NativeName"], texts["Registrations.Organisation"],
                texts["Registrations.Nationality"], texts["Seats.Desk.State"]);
            foreach (var person in people)
            {
                csv.WriteRecord(
                    person.Reference, $"{person.FamilyName} {person.GivenName}".Trim(), person.NativeName ?? "", person.Organisation ?? "", person.Nationality ?? "",
                    texts[person.IsGuest ? "Seats.Desk.Guest" : $"Seats.Status.{person.Status}"]);
            }
        }

        return bytes.ToArray();
    }
}
