using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>One speaker.</summary>
[ShowsNews]
public sealed class SpeakerModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public GetSpeaker.Result Found { get; private set; } = null!;

    /// <summary>What was written about it.</summary>
    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Found = await Sender.Send(new GetSpeaker.Query(Reader.Year, Slug), cancel);
        News = await Sender.Send(new ListNewsAbout.Query(Reader.Year, $"/speakers/{Slug}"), cancel);
    }
}
