using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Web.Pages.Speakers;

namespace WuzhenPortal.Web.Pages.Organise.Speakers;

/// <summary>The portrait of one speaker of the working draft.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class PortraitModel : PortalPage
{
    /// <summary>More than may come in, so that a file that is too large is told so beside its field.</summary>
    private const int MaxRequest = 3 * PictureUpload.MaxSize;

    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Of the profile that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty(Name = "Command.Content")]
    public IFormFile? Upload { get; set; }

    public OpenSpeaker.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new SetPortrait.Command(Slug, Version, await Upload.ContentAsync(cancel)), cancel);
        Tell("Agenda.Desk.Saved");
        return GoTo($"/organise/speakers/{Slug}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemovePortrait.Command(Slug, Version), cancel);
        Tell("Agenda.Desk.Removed");
        return GoTo($"/organise/speakers/{Slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenSpeaker.Query(Slug), cancel);
        Version = Opened.Version;
    }
}
