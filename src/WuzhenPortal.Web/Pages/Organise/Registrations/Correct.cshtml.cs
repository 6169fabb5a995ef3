using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Names and organisation of somebody, put right by the staff.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CorrectModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public CorrectRegistration.Command? Command { get; set; }

    public OpenCorrection.Result Opened { get; private set; } = null!;

    /// <summary>For the next save: after a clash, both were seen.</summary>
    public int Version => IsConflict ? Opened.Version : Command!.Version;

    public IReadOnlyList<VersionRow> Versions => [.. Rows(Command!).Zip(Rows(Stored()), (typed, stored) => new VersionRow(Texts[typed.Key], typed.Value, stored.Value))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command! with { Reference = Reference }, cancel);
        Tell("Registrations.Correct.Done");
        return GoTo($"/organise/registrations/{Reference}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenCorrection.Query(Reference), cancel);
        Command ??= Stored();
    }

    private CorrectRegistration.Command Stored()
    {
        var (person, affiliation) = (Opened.Person, Opened.Affiliation);
        return new(
            Reference, Opened.Version, person.FamilyName, person.GivenName, person.NativeName, person.BadgeName, person.Nationality, affiliation.Organisation, affiliation.Position, affiliation.Country, null);
    }

    private static (string Key, string? Value)[] Rows(CorrectRegistration.Command command) =>
    [
        ("Registrations.FamilyName", command.FamilyName),
        ("Registrations.GivenName", command.GivenName),
        ("Registrations.NativeName", command.NativeName),
        ("Registrations.BadgeName", command.BadgeName),
        ("Registrations.Nationality", command.Nationality),
        ("Registrations.Organisation", command.Organisation),
        ("Registrations.Position", command.Position),
        ("Registrations.OrganisationCountry", command.Country),
    ];
}
