using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>Adds one person to a delegation.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AddModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public AddDelegationMember.Command? Command { get; set; }

    public OpenMyDelegation.Result Opened { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMyDelegation.Query(Code), cancel);
        var blank = MemberFields.Blank(Reader.Language.Code);
        Command = Command is { Person: null } without ? without with { Person = blank } : Command ?? new(Code, blank, null, true);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var key = await Sender.Send(Command! with { Code = Code }, cancel);
        Tell("Registrations.Delegations.Added");
        return GoTo($"/me/delegations/{Code}#m-{key}");
    }
}
