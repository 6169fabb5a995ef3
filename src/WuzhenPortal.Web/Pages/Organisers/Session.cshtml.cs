using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Web.Pages.Organise.Agenda;

namespace WuzhenPortal.Web.Pages.Organisers;

/// <summary>One session of the own sub-forum: written anew, changed, or to go.</summary>
public sealed class SessionModel : OrganiserPage
{
    /// <summary>Null for a new session.</summary>
    public string? Slug => SlugOrNew;

    [BindProperty]
    public SaveMyForumSession.Command Command { get; set; } = null!;

    public OpenMyForumSession.Result Opened { get; private set; } = null!;

    /// <summary>Fields for speakers: those that are taken, and some to spare.</summary>
    public int SpeakerRows { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { SubForum = Forum, Slug = Slug }, cancel);
        Tell("Organisers.Saved");
        return GoTo(Home);
    }

    /// <summary>Draws the page again with more fields for speakers.</summary>
    public IActionResult OnPostMore()
    {
        SpeakerRows = SessionForm.MoreRowsFor(Command?.Session);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveMyForumSession.Command(Forum, Slug ?? "", Command?.State), cancel);
        Tell("Organisers.Removed");
        return GoTo(Home);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMyForumSession.Query(Forum, Slug), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Session is null || IsConflict ? new(Forum, Slug, Opened.State, Command?.Session ?? Opened.Stored ?? SessionForm.Nothing) : Command;
        SpeakerRows = Math.Max(SpeakerRows, SessionForm.RowsFor(Command.Session));
    }
}
