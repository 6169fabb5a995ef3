using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>The mails about a release: looked at, then sent or dropped.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NoticeModel : PortalPage
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public OpenReleaseNotice.Result Release { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new SendReleaseNotice.Command(Number, Version), cancel);
        Tell("Agenda.Notice.ToldSent", Number);
        return GoTo("/organise/agenda");
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel)
    {
        await Sender.Send(new DropReleaseNotice.Command(Number, Version), cancel);
        Tell("Agenda.Notice.ToldDropped", Number);
        return GoTo("/organise/agenda");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Release = await Sender.Send(new OpenReleaseNotice.Query(Number), cancel);
}
