using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Who waits for a place in a category, to whom one is offered, and what happened lately.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WaitingModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "category")]
    public string? Category { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public MoveAhead.Command? Move { get; set; }

    public ListWaiting.Result List { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        await Sender.Send(Move ?? new("", 0, null), cancel);
        Tell("Registrations.Places.Moved", Move!.Reference);
        return LocalRedirect(Address());
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        List = await Sender.Send(new ListWaiting.Query(string.IsNullOrEmpty(Category) ? null : Category, Number), cancel);
        Number = Math.Clamp(Number, 1, List.Pages);
    }

    /// <summary>This list, or another one.</summary>
    public string Address(string? category = null, int number = 1, string? handler = null)
    {
        KeyValuePair<string, string?>[] keys = [new("category", category ?? Category), new("page", number > 1 ? $"{number}" : null), new("handler", handler)];
        return Reader.Href("/organise/registrations/waiting") + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
