using WuzhenPortal.Application.Publications;

namespace WuzhenPortal.Web.Pages.Publications;

/// <summary>A letter to the summit.</summary>
public sealed class MessageModel : PortalPage
{
    public ReadMessage.Result Message { get; private set; } = null!;

    public async Task OnGetAsync(string slug, CancellationToken cancel) => Message = await Sender.Send(new ReadMessage.Query(Reader.Year, slug), cancel);
}
