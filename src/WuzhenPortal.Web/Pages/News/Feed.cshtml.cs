using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>The news as a feed, one a language, of all topics or of one. Answers 304 to a reader that has it already.</summary>
public abstract class FeedPage : PortalPage
{
    private protected async Task<FileContentResult> FeedAsync(string? topic, string type, Func<ReadNewsFeed.Result, string?, byte[]> write, CancellationToken cancel)
    {
        topic = string.IsNullOrWhiteSpace(topic) ? null : topic;
        var news = await Sender.Send(new ReadNewsFeed.Query(Reader.Year, topic), cancel);
        var feed = write(news, topic);
        return new FileContentResult(feed, type) { LastModified = news.UpdatedAt, EntityTag = ContentTag.Of(feed) };
    }
}

/// <summary>As Atom.</summary>
[ShowsNews]
public sealed class FeedModel : FeedPage
{
    public Task<FileContentResult> OnGetAsync([FromQuery] string? topic, CancellationToken cancel) =>
        FeedAsync(topic, "application/atom+xml; charset=utf-8", (news, only) => AtomFeed.Write(news, only, Reader, Texts), cancel);
}
