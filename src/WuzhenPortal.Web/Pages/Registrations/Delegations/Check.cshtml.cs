using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;

namespace WuzhenPortal.Web.Pages.Registrations.Delegations;

/// <summary>Shows what a list would add and what is wrong with it, takes corrections, and brings it in.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CheckModel : PortalPage
{
    /// <summary>Rows that a form shows well; the rest is counted and comes when these are right.</summary>
    public const int ShownWrong = 100;

    public const int ShownGood = 500;

    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public string List { get; set; } = "";

    public bool AllOrNothing { get; private set; } = true;

    public bool SendLinks { get; private set; }

    public ReviewDelegationList.Result Opened { get; private set; } = null!;

    private string Here => $"/me/delegations/{Code}";

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new ReviewDelegationList.Query(Code, List), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Command.AllOrNothing")] bool allOrNothing, [Bind(Prefix = "Command.SendLinks")] bool sendLinks, CancellationToken cancel)
    {
        (AllOrNothing, SendLinks) = (allOrNothing, sendLinks);
        var done = await Sender.Send(new ApplyDelegationList.Command(Code, List, allOrNothing, sendLinks), cancel);
        if (done.WasApplied)
        {
            Tell("Registrations.Delegations.List.Applied");
        }
        else
        {
            Tell(done.Rest is null ? "Registrations.Delegations.List.Done" : "Registrations.Delegations.List.DoneButRest", done.Added, done.LeftOut);
        }

        return GoTo(done.Rest is { } rest ? $"{Here}/list/{rest}" : Here);
    }

    /// <param name="cells">New values by row and column.</param>
    /// <param name="emptied">A column whose wrong cells are left out.</param>
    public async Task<IActionResult> OnPostCorrectAsync(Dictionary<string, string?>? cells, DelegationColumn? emptied, CancellationToken cancel)
    {
        await Sender.Send(new CorrectDelegationList.Command(Code, List, cells, emptied), cancel);
        return GoTo($"{Here}/list/{List}");
    }
}
