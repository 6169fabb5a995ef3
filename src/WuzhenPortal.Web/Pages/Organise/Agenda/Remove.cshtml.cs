using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>Asks before a session or an empty sub-forum leaves the working draft.</summary>
public sealed class RemoveModel : PortalPage
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Of the record that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public bool IsSession => Kind == "sessions";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (IsSession)
        {
            await Sender.Send(new RemoveSession.Command(Slug, Version), cancel);
        }
        else
        {
            await Sender.Send(new RemoveSubForum.Command(Slug, Version), cancel);
        }

        Tell("Agenda.Desk.Removed");
        return GoTo("/organise/agenda");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        if (IsSession)
        {
            var session = await Sender.Send(new OpenSession.Query(Slug), cancel);
            (Name, Version) = (session.Stored!.Title, session.Version);
        }
        else
        {
            var forum = await Sender.Send(new OpenSubForum.Query(Slug), cancel);
            (Name, Version) = (forum.Stored!.Name, forum.Version);
        }
    }
}
