using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Organisers;

namespace WuzhenPortal.Web.Pages.Organisers;

/// <summary>Name and summary of the own sub-forum.</summary>
public sealed class TextsModel : OrganiserPage
{
    [BindProperty]
    public EditMyForum.Command Command { get; set; } = null!;

    public OpenMyForum.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { SubForum = Forum }, cancel);
        Tell("Organisers.Saved");
        return GoTo(Home);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMyForum.Query(Forum), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Texts is null || IsConflict ? new(Forum, Opened.State, Command?.Texts ?? Opened.Texts) : Command;
    }
}
