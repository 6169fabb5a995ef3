using System.Globalization;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>A delegation as a table, and the table that can be brought in.</summary>
internal static class DelegationTable
{
    /// <summary>The headings of a list that can be brought in, and nothing else.</summary>
    public static byte[] Template(PortalTexts texts) => CsvSheet.Write([[.. DelegationColumns.All.Select(column => texts[DelegationColumns.Key(column)])]]);

    /// <summary>The delegation in its order of precedence.</summary>
    /// <param name="languageCode">Of the reader.</param>
    public static byte[] Of(IReadOnlyList<DelegationLine> members, PortalTexts texts, string languageCode) => CsvSheet.Write(
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
}
