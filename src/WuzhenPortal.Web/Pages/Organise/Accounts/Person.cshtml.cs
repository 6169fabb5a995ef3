using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Web.Pages.Organise.Accounts;

/// <summary>One account, with the roles it has.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PersonModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public GiveRole.Command? Command { get; set; }

    public OpenPerson.Result Person { get; private set; } = null!;

    /// <summary>Roles the person does not have yet.</summary>
    public IEnumerable<Role> Others => Enum.GetValues<Role>().Except(Person.Roles.Select(given => given.Role));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new GiveRole.Command(Code, Command?.Role), cancel);
        Tell("Accounts.People.Gave", Texts[$"Accounts.Role.{Command?.Role}"]);
        return GoTo($"/organise/people/{Code}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Person = await Sender.Send(new OpenPerson.Query(Code), cancel);
}
