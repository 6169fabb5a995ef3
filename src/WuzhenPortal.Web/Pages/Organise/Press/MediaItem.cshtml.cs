using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>One item of the library: described, given to readers, taken back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MediaItemModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public EditMedia.Command Command { get; set; } = null!;

    /// <summary>Of the item that the page showed, for the forms that do not describe it.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenMedia.Result Opened { get; private set; } = null!;

    private string Here => $"/organise/media/{Code}";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Code = Code }, cancel);
        return Done("Press.Media.Saved", Here);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await Sender.Send(new PublishMedia.Command([Code]), cancel);
        return Done("Press.Media.PublishedIt", Here);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await Sender.Send(new WithdrawMedia.Command(Code, Version), cancel);
        return Done("Press.Media.WithdrawnIt", Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveMedia.Command(Code, Version), cancel);
        return Done("Press.Media.Removed", "/organise/media");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMedia.Query(Code), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Media is null || IsConflict ? new(Code, Opened.Version, Command?.Media ?? Opened.Stored) : Command;
    }

    private LocalRedirectResult Done(string told, string next)
    {
        Tell(told);
        return GoTo(next);
    }
}
