using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>All letters of the summit, to be searched and opened.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LettersModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "state")]
    public LetterState? State { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ListLetters.Result List { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        var search = Search is { Length: > RegistrationQueue.SearchLength } ? Search[..RegistrationQueue.SearchLength] : Search;
        List = await Sender.Send(new ListLetters.Query(search, State, Number), cancel);
        Number = Math.Clamp(Number, 1, List.Pages);
    }

    public void OnGet()
    {
    }

    public string Address(int page) => Reader.Href("/organise/registrations/letters")
        + QueryString.Create(new KeyValuePair<string, string?>[] { new("q", Search), new("state", State?.ToString()), new("page", page > 1 ? $"{page}" : null) }.Where(key => !string.IsNullOrEmpty(key.Value)));
}
