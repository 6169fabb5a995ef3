using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>The news as an Atom feed, one a language. Answers 304 to a reader that has it already.</summary>
[ShowsNews]
public sealed class FeedModel : PortalPage
{
    public async Task<FileContentResult> OnGetAsync(CancellationToken cancel)
    {
        var news = await Sender.Send(new ReadNewsFeed.Query(Reader.Year), cancel);
        var feed = AtomFeed.Write(news, Reader, Texts);
        return new FileContentResult(feed, "application/atom+xml; charset=utf-8") { LastModified = news.UpdatedAt, EntityTag = ContentTag.Of(feed) };
    }
}
