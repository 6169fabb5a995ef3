using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.Speakers;

/// <summary>Asks before somebody who is in no session leaves the working draft.</summary>
public sealed class RemoveModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Of the profile that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveSpeaker.Command(Slug, Version), cancel);
        Tell("Agenda.Desk.Removed");
        return GoTo("/organise/speakers");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        var speaker = await Sender.Send(new OpenSpeaker.Query(Slug), cancel);
        (Name, Version) = (speaker.Stored!.Name, speaker.Version);
    }
}
