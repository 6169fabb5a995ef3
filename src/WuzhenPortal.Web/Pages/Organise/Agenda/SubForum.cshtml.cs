using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>One sub-forum of the working draft: written anew, or changed.</summary>
public sealed class SubForumModel : PortalPage
{
    private static readonly SubForumFields Nothing = new(LocalizedText.Empty, LocalizedText.Empty, null, null);

    /// <summary>Null for a new sub-forum.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    [BindProperty]
    public EditSubForum.Command Command { get; set; } = null!;

    public OpenSubForum.Result Opened { get; private set; } = null!;

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
            slug = await Sender.Send(new CreateSubForum.Command(Command.SubForum), cancel);
        }

        Tell("Agenda.Desk.Saved");
        return GoTo($"/organise/agenda/sub-forums/{slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenSubForum.Query(Slug), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.SubForum is null || IsConflict
            ? new(Slug ?? "", Opened.Version, Command?.SubForum ?? Opened.Stored ?? Nothing)
            : Command;
    }
}
