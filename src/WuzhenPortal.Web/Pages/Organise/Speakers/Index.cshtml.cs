using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Speakers;

namespace WuzhenPortal.Web.Pages.Organise.Speakers;

/// <summary>Everybody in the working draft who speaks, or is to.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "idle")]
    public bool IsWithoutSession { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public FindSpeakers.Result Found { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Search = Search is { Length: > FindSpeakers.SearchLength } ? Search[..FindSpeakers.SearchLength] : Search;
        Found = await Sender.Send(new FindSpeakers.Query(Search, Country, IsWithoutSession, Reader.Language.Code, Number), cancel);
        Number = Math.Clamp(Number, 1, Found.Pages);
    }

    /// <summary>This list with everybody or only those without a session, at a page.</summary>
    public string With(bool isWithoutSession, int number = 1)
    {
        KeyValuePair<string, string?>[] keys = [new("q", Search), new("country", Country), new("idle", isWithoutSession ? "true" : null), new("page", number > 1 ? $"{number}" : null)];
        return Reader.Href("/organise/speakers") + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
