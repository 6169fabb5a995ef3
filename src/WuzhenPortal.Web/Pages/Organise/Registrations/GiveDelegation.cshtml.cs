using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Gives a delegation and invites its leader.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GiveDelegationModel : PortalPage
{
    [BindProperty]
    public GiveDelegation.Command? Command { get; set; }

    public IReadOnlyList<DelegationQuotaLine> Quotas { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        // Only who may give one may open the form.
        await Sender.Send(new ListDelegations.Query(null), cancel);
        Quotas = [.. (await Sender.Send(new GetRegister.Query(), cancel)).Categories.Select(category => new DelegationQuotaLine(category.Code, category.Name, 0, 0))];
        Command = Command is { Fields: null } blank ? blank with { Fields = DelegationFields.Blank } : Command ?? new(DelegationFields.Blank, null, "", Reader.Language.Code);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = await Sender.Send(Command!, cancel);
        Tell("Speakers.Keeper.Invited", Command!.Email);
        return GoTo($"/organise/registrations/delegations/{code}");
    }
}
