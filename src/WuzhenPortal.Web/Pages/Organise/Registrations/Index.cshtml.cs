using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>What was handed in, to be searched, filtered and opened.</summary>
public sealed class IndexModel : QueuePage
{
    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ListRegistrations.Result List { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        List = await Sender.Send(new ListRegistrations.Query(Queue, Number), cancel);
        Number = Math.Clamp(Number, 1, List.Pages);
    }
}
