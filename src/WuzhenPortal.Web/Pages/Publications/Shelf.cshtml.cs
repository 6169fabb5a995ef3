using WuzhenPortal.Application.Publications;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>Publications by series, and messages.</summary>
public sealed class ShelfModel : PortalPage
{
    public ListPublications.Result Shelf { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Shelf = await Sender.Send(new ListPublications.Query(Reader.Year), cancel);
}
