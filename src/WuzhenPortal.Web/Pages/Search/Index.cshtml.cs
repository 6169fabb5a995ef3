using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Search;

/// <summary>Everything public, by words.</summary>
[EnableRateLimiting(PortalLimits.Search)]
public sealed class IndexModel : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "kind")]
    public string? KindAsked { get; set; }

    [FromQuery(Name = "year")]
    public string? YearAsked { get; set; }

    [FromQuery(Name = "page")]
    public string? PageAsked { get; set; }

    public SearchKind? Kind { get; private set; }

    public int? Year { get; private set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Text);

    public SearchPortal.Result Found { get; private set; } = null!;

    /// <summary>What cannot be read in an address is passed over: a search answers always.</summary>
    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Kind = Enum.GetValues<SearchKind>().Cast<SearchKind?>().FirstOrDefault(kind => SearchAddresses.Word(kind!.Value) == KindAsked);
        Year = int.TryParse(YearAsked, out var year) ? year : null;
        Text = Text is { Length: > SearchPortal.TextLength } ? Text[..SearchPortal.TextLength] : Text;
        Found = await Sender.Send(new SearchPortal.Query(Text, Kind, Year, int.TryParse(PageAsked, out var page) ? page : 1), cancel);
    }

    /// <summary>The media library, narrowed to what was looked for.</summary>
    public string Library => Reader.Href("/press/media", keepYear: false) + QueryString.Create("q", Text!.Trim());

    /// <summary>This search with another kind, summit or page.</summary>
    public string With(SearchKind? kind, int? year, int page = 1) => SearchAddresses.Of(Reader, Text, kind, year, page);
}
