using WuzhenPortal.Application.Expo;

namespace WuzhenPortal.Web.Pages.Expo;

/// <summary>One exhibit of the cloud exhibition hall.</summary>
public sealed class ExhibitModel : PortalPage
{
    public ReadExhibit.Result Exhibit { get; private set; } = null!;

    public async Task OnGetAsync(string slug, CancellationToken cancel) => Exhibit = await Sender.Send(new ReadExhibit.Query(Reader.Year, slug), cancel);
}
