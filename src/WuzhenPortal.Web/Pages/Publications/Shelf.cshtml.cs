using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain.Publications;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>Publications by series, and messages.</summary>
public sealed class ShelfModel : PortalPage
{
    public ListPublications.Result Shelf { get; private set; } = null!;

    /// <summary>The colour of a series' covers.</summary>
    public static string Hue(PublicationSeries series) => series switch
    {
        PublicationSeries.BlueBook => "hue-blue",
        PublicationSeries.WhitePaper => "hue-slate",
        _ => "hue-rust",
    };

    public async Task OnGetAsync(CancellationToken cancel) => Shelf = await Sender.Send(new ListPublications.Query(Reader.Year), cancel);
}
