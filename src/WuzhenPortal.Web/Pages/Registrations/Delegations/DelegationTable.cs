using System.Globalization;
using CsvHelper;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>Tables as CSV that spreadsheets open as it is meant: UTF-8 with its mark, and nothing that they would take for a formula.</summary>
internal static class DelegationTable
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Rules = new() { Injection = CsvInjection.Escape, NewLine = "\r\n", WriteByteOrderMark = true };

    /// <summary>The headings of a list that can be brought in, and nothing else.</summary>
    public static byte[] Template(PortalTexts texts) => Write([[.. DelegationColumns.All.Select(column => texts[DelegationColumns.Key(column)])]]);

    /// <summary>The delegation in its order of precedence.</summary>
    /// <param name="languageCode">Of the reader.</param>
    public static byte[] Of(IReadOnlyList<DelegationLine> members, PortalTexts texts, string languageCode) => Write(
    [
        [
            texts["Registrations.Delegations.Rank"], texts["Registrations.FamilyName"], texts["Registrations.GivenName"], texts["Registrations.NativeName"], texts["Registrations.Position"],
            texts["Registrations.Delegations.Head"], texts["Registrations.Category"], texts["Registrations.Email"], texts["Registrations.Phone"], texts["Registrations.Desk.State"], texts["Registrations.Reference"],
        ],
        .. members.Select((member, place) => new[]
        {
            (place + 1).ToString(CultureInfo.InvariantCulture), member.FamilyName, member.GivenName ?? "", member.NativeName ?? "", member.Position ?? "",
            member.IsHead ? texts["Registrations.Delegations.Head"] : "", member.Category.In(languageCode).Text, member.Email, member.Phone ?? "", texts[StateKey(member)], member.Reference ?? "",
        }),
    ]);

    /// <summary>Resource key of where somebody stands.</summary>
    public static string StateKey(DelegationLine member) =>
        member.Registration is { } status ? $"Registrations.Status.{status}"
        : member.IsLinkOver ? "Registrations.Delegations.LinkRanOut"
        : $"Registrations.Delegations.Member.{member.State}";

    private static byte[] Write(IReadOnlyList<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Rules, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
            }
        }

        return bytes.ToArray();
    }
}
