using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>One session of the working draft: written anew, or changed.</summary>
public sealed class SessionModel : PortalPage
{
    /// <summary>Null for a new session.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    [BindProperty]
    public EditSession.Command Command { get; set; } = null!;

    public OpenSession.Result Opened { get; private set; } = null!;

    /// <summary>Fields for speakers: those that are taken, and some to spare.</summary>
    public int SpeakerRows { get; private set; }

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
            slug = await Sender.Send(new CreateSession.Command(Command.Session), cancel);
        }

        Tell("Agenda.Desk.Saved");
        return GoTo($"/organise/agenda/sessions/{slug}");
    }

    /// <summary>Draws the page again with more fields for speakers.</summary>
    public IActionResult OnPostMore()
    {
        SpeakerRows = SessionForm.MoreRowsFor(Command?.Session);
        return Page();
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenSession.Query(Slug), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Session is null || IsConflict
            ? new(Slug ?? "", Opened.Version, Command?.Session ?? Opened.Stored ?? SessionForm.Nothing)
            : Command;
        SpeakerRows = Math.Max(SpeakerRows, SessionForm.RowsFor(Command.Session));
    }
}
