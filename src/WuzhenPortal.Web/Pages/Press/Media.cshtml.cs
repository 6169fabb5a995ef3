using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>The library as readers see it: albums, and everything in the order in which it was taken.</summary>
public sealed class MediaModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    // Under a name that kept pages are told apart by.
    [BindProperty(SupportsGet = true), FromQuery(Name = "category")]
    public MediaKind? Kind { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public FindMedia.Result Found { get; private set; } = null!;

    public bool IsNarrowed => Kind is not null || !string.IsNullOrWhiteSpace(Search);

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Search = Search is { Length: > ListMedia.SearchLength } ? Search[..ListMedia.SearchLength] : Search;
        Kind = Kind is { } kind && Enum.IsDefined(kind) ? kind : null;
        Found = await Sender.Send(new FindMedia.Query(Search, Kind, Number), cancel);
        Number = Math.Clamp(Number, 1, Found.Pages);
        if (Found.ChangesAt is { } moment)
        {
            HttpContext.KeepUntil(moment);
        }
    }

    /// <summary>This list at a page.</summary>
    public string At(int number)
    {
        KeyValuePair<string, string?>[] keys = [new("q", Search), new("category", Kind?.ToString()), new("page", number > 1 ? $"{number}" : null)];
        return Reader.Href("/press/media") + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
