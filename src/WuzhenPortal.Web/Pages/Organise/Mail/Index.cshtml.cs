using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;

namespace WuzhenPortal.Web.Pages.Organise.Mail;

/// <summary>The kinds of mail, and which of them say something of their own.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    public IReadOnlyList<ListMailTemplates.Row> Templates { get; private set; } = [];

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Templates = await Sender.Send(new ListMailTemplates.Query(), cancel);
}
