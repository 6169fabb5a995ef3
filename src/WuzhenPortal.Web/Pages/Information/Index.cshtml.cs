using WuzhenPortal.Application.Information;

namespace WuzhenPortal.Web.Pages.Information;

/// <summary>What practical information there is.</summary>
public sealed class IndexModel : PortalPage
{
    /// <summary>In order of the menu.</summary>
    public IReadOnlyList<ListInformation.Item> Pages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Pages = await Sender.Send(new ListInformation.Query(), cancel);
}
