using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Web.Pages.Organise.Accounts;

/// <summary>Asks before a role is taken away.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TakeModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public string Role { get; set; } = "";

    public OpenPerson.Result Person { get; private set; } = null!;

    public Role Asked => Enum.TryParse<Role>(Role, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : throw new NotFound();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new TakeRole.Command(Code, Asked), cancel);
        Tell("Accounts.People.Took", Texts[$"Accounts.Role.{Asked}"]);
        return GoTo($"/organise/people/{Code}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Person = await Sender.Send(new OpenPerson.Query(Code), cancel);
        _ = Asked;
    }
}
