using WuzhenPortal.Application.Publications;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>One publication with what it found.</summary>
public sealed class PublicationModel : PortalPage
{
    public ReadPublication.Result Publication { get; private set; } = null!;

    public async Task OnGetAsync(string slug, CancellationToken cancel) => Publication = await Sender.Send(new ReadPublication.Query(Reader.Year, slug), cancel);
}
