using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;

namespace WuzhenPortal.Web.Pages.Organisers;

/// <summary>The own sub-forum: where it stands, what is to change, and the way to each part of it.</summary>
public sealed class ForumModel : OrganiserPage
{
    [BindProperty]
    public HandInMyForum.Command? Command { get; set; }

    [BindProperty]
    public DropMyForumChange.Command? Drop { get; set; }

    public OpenMyForum.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send((Command ?? new("", 0, null)) with { SubForum = Forum }, cancel);
        Tell("Organisers.HandedIn");
        return GoTo(Home);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        await Sender.Send(new TakeMyForumBack.Command(Forum, Command?.Version ?? 0), cancel);
        Tell("Organisers.TakenBack");
        return GoTo(Home);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel)
    {
        await Sender.Send((Drop ?? new("", default, null, null)) with { SubForum = Forum }, cancel);
        Tell("Organisers.Dropped");
        return GoTo(Home);
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenMyForum.Query(Forum), cancel);
}
