using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>A leader's workspace: everybody's state, the places, the links and the order.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DelegationModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public OpenMyDelegation.Result Opened { get; private set; } = null!;

    private string Here => $"/me/delegations/{Code}";

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenMyDelegation.Query(Code), cancel);

    public void OnGet()
    {
    }

    /// <summary>The delegation as a table.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel)
    {
        var delegation = await Sender.Send(new OpenMyDelegation.Query(Code), cancel);
        return File(DelegationTable.Of(delegation.Members, Texts, Reader.Language.Code), CsvSheet.ContentType, $"delegation-{Code}.csv");
    }

    /// <param name="whom">To whom the links go.</param>
    public async Task<IActionResult> OnPostLinksAsync(SendDelegationLinks.Whom? whom, CancellationToken cancel)
    {
        if (whom is not { } chosen)
        {
            return Page();
        }

        var sent = await Sender.Send(new SendDelegationLinks.Command(Code, chosen, null), cancel);
        Tell("Registrations.Delegations.LinksSent", sent);
        return GoTo(Here);
    }

    /// <param name="move">A step and a member's key, such as <c>Up:k7m2</c>.</param>
    public async Task<IActionResult> OnPostArrangeAsync(string? move, CancellationToken cancel)
    {
        var (step, key) = move?.Split(':', 2) is [var before, var after] ? (before, after) : ("", "");
        _ = Enum.TryParse<ArrangeDelegation.Step>(step, out var parsed);
        await Sender.Send(new ArrangeDelegation.Command(Code, key, parsed), cancel);
        return GoTo($"{Here}#m-{key}");
    }
}
