using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>Who organises a sub-forum: invited, at work, or taken away again.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OrganisersModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public InviteOrganiser.Command? Command { get; set; }

    [BindProperty]
    public WithdrawOrganiser.Command? Withdraw { get; set; }

    public OpenOrganisers.Result Opened { get; private set; } = null!;

    private string Here => $"/organise/agenda/sub-forums/{Slug}/organisers";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new("", "", "")) with { Slug = Slug }, cancel);
        Tell("Speakers.Keeper.Invited", Command!.Email);
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await Sender.Send((Withdraw ?? new("", null, 0)) with { Slug = Slug }, cancel);
        Tell("Organisers.Withdrawn");
        return GoTo(Here);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenOrganisers.Query(Slug), cancel);
        Command ??= new(Slug, "", Reader.Language.Code);
    }
}
