using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Web.Pages.Speakers;

namespace WuzhenPortal.Web.Pages.Organise.Speakers;

/// <summary>One speaker of the working draft: written anew, or changed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SpeakerModel : PortalPage
{
    /// <summary>Null for a new speaker.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    [BindProperty]
    public EditSpeaker.Command Command { get; set; } = null!;

    public OpenSpeaker.Result Opened { get; private set; } = null!;

    /// <summary>Fields for times: those that are filled, and some to spare.</summary>
    public int Rows { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Slug is { } slug)
        {
            await Sender.Send(Command with { Slug = slug }, cancel);
        }
        else
        {
            slug = await Sender.Send(new CreateSpeaker.Command(Command.Speaker), cancel);
        }

        Tell("Agenda.Desk.Saved");
        return GoTo($"/organise/speakers/{slug}");
    }

    /// <summary>Draws the page again with more fields for times.</summary>
    public IActionResult OnPostMore()
    {
        Rows = ProfileForm.MoreRowsFor(Command?.Speaker);
        return Page();
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenSpeaker.Query(Slug), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Speaker is null || IsConflict
            ? new(Slug ?? "", Opened.Version, Command?.Speaker ?? Opened.Stored ?? SpeakerFields.Nothing)
            : Command;
        Rows = Math.Max(Rows, ProfileForm.RowsFor(Command.Speaker));
    }
}
