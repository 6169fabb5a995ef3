using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>The profile that the account keeps. Whoever keeps none finds nothing here.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyProfileModel : PortalPage
{
    [BindProperty]
    public EditMyProfile.Command Command { get; set; } = null!;

    public OpenMyProfile.Result Opened { get; private set; } = null!;

    /// <summary>Fields for times: those that are filled, and some to spare.</summary>
    public int Rows { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command, cancel);
        Tell("Speakers.Mine.Saved");
        return GoTo("/me/speaker");
    }

    /// <summary>Draws the page again with more fields for times.</summary>
    public IActionResult OnPostMore()
    {
        Rows = ProfileForm.MoreRowsFor(Command?.Speaker);
        return Page();
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenMyProfile.Query(), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Speaker is null || IsConflict ? new(Opened.Version, Command?.Speaker ?? Opened.Stored) : Command;
        Rows = Math.Max(Rows, ProfileForm.RowsFor(Command.Speaker));
    }
}
