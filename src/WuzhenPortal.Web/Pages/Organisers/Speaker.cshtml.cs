using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Organisers;

/// <summary>Somebody whom the own sub-forum brings: written anew, or changed.</summary>
public sealed class SpeakerModel : OrganiserPage
{
    /// <summary>Null for somebody new.</summary>
    public string? Slug => SlugOrNew;

    [BindProperty]
    public SaveMyForumSpeaker.Command Command { get; set; } = null!;

    public OpenMyForumSpeaker.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { SubForum = Forum, Slug = Slug }, cancel);
        Tell("Organisers.Saved");
        return GoTo(Home);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMyForumSpeaker.Query(Forum, Slug), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Speaker is null || IsConflict ? new(Forum, Slug, Opened.State, Command?.Speaker ?? Opened.Stored ?? SpeakerFields.Nothing) : Command;
    }
}
