using WuzhenPortal.Application.Expo;

namespace WuzhenPortal.Web.Pages.Expo;

/// <summary>One exhibitor with its exhibits.</summary>
public sealed class ExhibitorModel : PortalPage
{
    public ReadExhibitor.Result Exhibitor { get; private set; } = null!;

    public async Task OnGetAsync(string slug, CancellationToken cancel) => Exhibitor = await Sender.Send(new ReadExhibitor.Query(Reader.Year, slug), cancel);
}
