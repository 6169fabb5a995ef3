using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>One session.</summary>
[ShowsNews]
public sealed class SessionModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GetSession.Result Found { get; private set; } = null!;

    /// <summary>What was written about it.</summary>
    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Found = await Sender.Send(new GetSession.Query(Reader.Year, Slug), cancel);
        News = await Sender.Send(new ListNewsAbout.Query(Reader.Year, $"/sessions/{Slug}"), cancel);
        if (Found.Media.ChangesAt is { } moment)
        {
            HttpContext.KeepUntil(moment);
        }
    }
}
