using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Information;

namespace WuzhenPortal.Web.Pages.Information;

/// <summary>A page of practical information. An address that it had leads to the one it has.</summary>
public sealed class ReadModel : PortalPage
{
    public ReadInformation.Page Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await Sender.Send(new ReadInformation.Query(slug), cancel);
        if (found.MovedTo is { } moved)
        {
            return LocalRedirectPermanent(Reader.Href($"/information/{moved}"));
        }

        Read = found.Page!;
        return Page();
    }
}
