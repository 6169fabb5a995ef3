using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Who was invited, and who answered; from here others are invited and reminded.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationsModel : PortalPage
{
    private const string Here = "/organise/registrations/invitations";

    [BindProperty(SupportsGet = true), FromQuery(Name = "state")]
    public InvitationState? State { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public WithdrawInvitation.Command? Withdraw { get; set; }

    public ListInvitations.Result List { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancel)
    {
        Tell("Registrations.Invitations.Reminded", Reading.Reader.Number(await Sender.Send(new RemindInvited.Command(), cancel)));
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await Sender.Send(Withdraw ?? new(null, 0), cancel);
        Tell("Registrations.Invitations.Withdrawn");
        return GoTo(Here);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        var search = Search is { Length: > ListInvitations.SearchLength } ? Search[..ListInvitations.SearchLength] : Search;
        List = await Sender.Send(new ListInvitations.Query(State is { } state && Enum.IsDefined(state) ? state : null, search, Number), cancel);
        Number = Math.Clamp(Number, 1, List.Pages);
    }

    /// <summary>This list with another filter or page.</summary>
    public string With(InvitationState? state, int number = 1)
    {
        KeyValuePair<string, string?>[] keys = [new("q", Search), new("state", state?.ToString()), new("page", number > 1 ? $"{number}" : null)];
        return Reader.Href(Here) + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
