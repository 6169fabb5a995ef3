using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>All ways to follow the news, for people.</summary>
[ShowsNews]
public sealed class FeedsModel : PortalPage
{
    public IReadOnlyList<ListNews.TopicCount> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Topics = (await Sender.Send(new ListNews.Query(Reader.Year, null, 1), cancel)).Topics;
}
