using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Web.Pages.Speakers;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>The portrait for the badge: from a file or the camera, cut to three to four in the browser or, without scripts, on the server.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestRequest(MaxRequest)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class PortraitModel : PortalPage
{
    /// <summary>More than may come in, so that a file that is too large is told so beside its field.</summary>
    private const int MaxRequest = 3 * PictureUpload.MaxSize;

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary><c>questions</c> for who comes from a question of the form that asks for a portrait.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "from")]
    public string? From { get; set; }

    public bool IsFromQuestions => From == "questions";

    [BindProperty(Name = "Command.Content")]
    public IFormFile? Upload { get; set; }

    /// <summary>Taken with a phone's camera, where the browser has no scripts.</summary>
    [BindProperty(Name = "Command.Photo")]
    public IFormFile? Photo { get; set; }

    public ReadMyPortrait.Result Mine { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new SetParticipantPortrait.Command(Reference, await (Upload ?? Photo).ContentAsync(cancel)), cancel);
        Tell("Registrations.Portrait.Saved");
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveParticipantPortrait.Command(Reference), cancel);
        Tell("Registrations.Portrait.Removed");
        return GoTo(Here);
    }

    public string Here => $"/me/registrations/{Reference}/portrait{(IsFromQuestions ? "?from=questions" : "")}";

    public override async Task PrepareAsync(CancellationToken cancel) => Mine = await Sender.Send(new ReadMyPortrait.Query(Reference), cancel);
}
