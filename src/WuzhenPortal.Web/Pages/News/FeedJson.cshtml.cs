using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>The news as a JSON Feed.</summary>
[ShowsNews]
public sealed class FeedJsonModel : FeedPage
{
    public Task<FileContentResult> OnGetAsync([FromQuery] string? topic, CancellationToken cancel) =>
        FeedAsync(topic, "application/feed+json; charset=utf-8", (news, only) => JsonFeed.Write(news, only, Reader, Texts), cancel);
}
