using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>How the news desk works.</summary>
public sealed class SettingsModel : PortalPage
{
    [BindProperty]
    public SetNewsDesk.Command Command { get; set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command, cancel);
        Tell("News.Desk.SettingsSaved");
        return GoTo("/organise/news");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        var stored = await Sender.Send(new OpenNewsDesk.Query(), cancel);
        Command = Command is null ? new(stored.Version, stored.NeedsFourEyes) : Command with { Version = stored.Version };
    }
}
