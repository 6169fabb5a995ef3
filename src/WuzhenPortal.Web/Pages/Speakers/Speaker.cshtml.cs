using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>One speaker.</summary>
public sealed class SpeakerModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GetSpeaker.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new GetSpeaker.Query(Reader.Year, Slug), cancel);
}
