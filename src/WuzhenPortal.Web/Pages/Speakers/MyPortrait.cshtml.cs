using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>The portrait of the profile that the account keeps.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class MyPortraitModel : PortalPage
{
    /// <summary>More than may come in, so that a file that is too large is told so beside its field.</summary>
    private const int MaxRequest = 3 * PictureUpload.MaxSize;

    /// <summary>Of the profile that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty(Name = "Command.Content")]
    public IFormFile? Upload { get; set; }

    public OpenMyProfile.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new SetMyPortrait.Command(Version, await Upload.ContentAsync(cancel)), cancel);
        Tell("Speakers.Mine.Saved");
        return GoTo("/me/speaker");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveMyPortrait.Command(Version), cancel);
        Tell("Speakers.Mine.Saved");
        return GoTo("/me/speaker");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMyProfile.Query(), cancel);
        Version = Opened.Version;
    }
}
