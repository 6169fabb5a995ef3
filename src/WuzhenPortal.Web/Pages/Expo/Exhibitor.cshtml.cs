using WuzhenPortal.Application.Expo;
using WuzhenPortal.Application.News;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Expo;

/// <summary>One exhibitor with its exhibits.</summary>
[ShowsNews]
public sealed class ExhibitorModel : PortalPage
{
    public ReadExhibitor.Result Exhibitor { get; private set; } = null!;

    /// <summary>What was written about it.</summary>
    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        Exhibitor = await Sender.Send(new ReadExhibitor.Query(Reader.Year, slug), cancel);
        News = await Sender.Send(new ListNewsAbout.Query(Reader.Year, $"/expo/{slug}"), cancel);
    }
}
