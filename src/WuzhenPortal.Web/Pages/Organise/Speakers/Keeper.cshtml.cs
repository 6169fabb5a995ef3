using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Organise.Speakers;

/// <summary>Who keeps a speaker's profile: invited, kept, or taken back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KeeperModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public InviteKeeper.Command? Command { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public OpenKeeper.Result Opened { get; private set; } = null!;

    private string Here => $"/organise/speakers/{Slug}/keeper";

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
        await Sender.Send(new WithdrawKeeper.Command(Slug, Version), cancel);
        Tell("Speakers.Keeper.Withdrawn");
        return GoTo(Here);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenKeeper.Query(Slug), cancel);
        Command ??= new(Slug, Opened.Keeper?.Email ?? "", Reader.Language.Code);
    }
}
