using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Stored answers in words: what their names and codes stand for.</summary>
internal static class AnswerWords
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["Category"] = "Registrations.Category",
        ["Mode"] = "Registrations.Mode",
        ["FamilyName"] = "Registrations.FamilyName",
        ["GivenName"] = "Registrations.GivenName",
        ["NativeName"] = "Registrations.NativeName",
        ["BadgeName"] = "Registrations.BadgeName",
        ["Nationality"] = "Registrations.Nationality",
        ["Email"] = "Registrations.Email",
        ["Phone"] = "Registrations.Phone",
        ["Organisation"] = "Registrations.Organisation",
        ["Position"] = "Registrations.Position",
        ["OrganisationCountry"] = "Registrations.OrganisationCountry",
        ["SubForums"] = "Registrations.Step.SubForums",
    };

    public static string Label(PortalTexts texts, Reader reader, IReadOnlyDictionary<string, LocalizedText> names, string key) =>
        Labels.TryGetValue(key, out var label) ? texts[label] : names.TryGetValue(key, out var name) ? reader.Plain(name) : key.TrimStart('?');

    public static string? Value(PortalTexts texts, Reader reader, IReadOnlyDictionary<string, LocalizedText> names, string key, string? value) => (key, value) switch
    {
        (_, null or "") => null,
        ("Mode", _) => texts[$"Registrations.Mode.{value}"],
        ("Nationality" or "OrganisationCountry", _) => Countries.Name(value, reader.Language.Code) ?? value,
        ("Category" or "SubForums", _) => string.Join(" · ", value.Split(' ').Select(code => names.TryGetValue(code, out var name) ? reader.Plain(name) : code)),
        _ => value,
    };
}
