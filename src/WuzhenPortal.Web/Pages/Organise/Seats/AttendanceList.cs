using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Web.Pages.Organise.Seats;

/// <summary>Who has a seat, as CSV that spreadsheets open as it is meant: UTF-8 with its mark, and nothing that they would take for a formula.</summary>
internal static class AttendanceList
{
    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static byte[] Write(IReadOnlyList<OpenSeatPool.Person> people, PortalTexts texts)
    {
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Rules))
        {
            string[] heads = ["Registrations.Reference", "Seats.Desk.Name", "Registrations.NativeName", "Registrations.Organisation", "Registrations.Nationality", "Seats.Desk.State"];
            Row(csv, heads.Select(key => texts[key]));
            foreach (var person in people)
            {
                Row(csv, [
                    person.Reference, $"{person.FamilyName} {person.GivenName}".Trim(), person.NativeName, person.Organisation, person.Nationality,
                    person.IsGuest ? texts["Seats.Desk.Guest"] : texts[$"Seats.Status.{person.Status}"]]);
            }
        }

        return bytes.ToArray();
    }

    private static void Row(CsvWriter csv, IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            csv.WriteField(value);
        }

        csv.NextRecord();
    }
}
