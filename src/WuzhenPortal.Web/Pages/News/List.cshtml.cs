using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>The news, newest first, all or of one topic.</summary>
[ShowsNews]
public sealed class ListModel : PortalPage
{
    public ListNews.Result News { get; private set; } = null!;

    public string? Topic { get; private set; }

    // From the query alone: "page" is also the name under which Razor Pages routes.
    public async Task OnGetAsync([FromQuery] string? topic, [FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        Topic = string.IsNullOrWhiteSpace(topic) ? null : topic;
        News = await Sender.Send(new ListNews.Query(Reader.Year, Topic, number ?? 1), cancel);
    }

    public string Address(string? topic, int number = 1) => Reader.Href("/news")
        + QueryString.Create(new Dictionary<string, string?> { ["topic"] = topic, ["page"] = number > 1 ? $"{number}" : null }.Where(pair => pair.Value is not null));
}
