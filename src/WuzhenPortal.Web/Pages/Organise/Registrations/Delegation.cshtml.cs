using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Web.Pages.Registrations.Delegations;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>One delegation: answered, given its places and its leader, closed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DelegationModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public InviteDelegationLeader.Command? Command { get; set; }

    [BindProperty]
    public ApproveDelegation.Command? Approve { get; set; }

    [BindProperty]
    public SetDelegationQuotas.Command? Quotas { get; set; }

    [BindProperty]
    public DeclineDelegation.Command? Decline { get; set; }

    [BindProperty]
    public CloseDelegation.Command? Close { get; set; }

    public OpenDelegation.Result Opened { get; private set; } = null!;

    private string Here => $"/organise/registrations/delegations/{Code}";

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenDelegation.Query(Code), cancel);
        Command ??= new(Code, "", Reader.Language.Code);
    }

    public void OnGet()
    {
    }

    /// <summary>The delegation as a table, for protocol.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel)
    {
        var delegation = await Sender.Send(new OpenDelegation.Query(Code), cancel);
        return File(DelegationTable.Of(delegation.Members, Texts, Reader.Language.Code), CsvSheet.ContentType, $"delegation-{Code}.csv");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new("", "", "")) with { Code = Code }, cancel);
        Tell("Speakers.Keeper.Invited", Command!.Email);
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel)
    {
        await Sender.Send((Approve ?? new("", 0, null)) with { Code = Code }, cancel);
        Tell("Registrations.Delegations.Approved");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostQuotasAsync(CancellationToken cancel)
    {
        await Sender.Send((Quotas ?? new("", null)) with { Code = Code }, cancel);
        Tell("Registrations.Delegations.Saved");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        await Sender.Send((Decline ?? new("", 0, null)) with { Code = Code }, cancel);
        Tell("Registrations.Delegations.DeclinedNow");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        await Sender.Send((Close ?? new("", 0, null)) with { Code = Code }, cancel);
        Tell("Registrations.Delegations.ClosedNow");
        return GoTo(Here);
    }

    /// <param name="version">What the staff saw.</param>
    public async Task<IActionResult> OnPostReopenAsync(int version, CancellationToken cancel)
    {
        await Sender.Send(new ReopenDelegation.Command(Code, version), cancel);
        Tell("Registrations.Delegations.ReopenedNow");
        return GoTo(Here);
    }
}
