using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>One session.</summary>
public sealed class SessionModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GetSession.Result Found { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Found = await Sender.Send(new GetSession.Query(Reader.Year, Slug), cancel);
        if (Found.Media.ChangesAt is { } moment)
        {
            HttpContext.KeepUntil(moment);
        }
    }
}
