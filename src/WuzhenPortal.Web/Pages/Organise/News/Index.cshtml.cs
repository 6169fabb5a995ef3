using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>All articles, wherever they stand.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "state")]
    public ArticleState? State { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ListArticles.Result Articles { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        var asked = new ListArticles.Query(Search is { Length: > ListArticles.SearchLength } ? Search[..ListArticles.SearchLength] : Search, State, Number);
        Articles = await Sender.Send(asked, cancel);
        Number = Math.Clamp(Number, 1, Articles.Pages);
    }

    /// <summary>This list with another state or page.</summary>
    public string With(ArticleState? state, int number = 1)
    {
        KeyValuePair<string, string?>[] keys = [new("q", Search), new("state", state?.ToString()), new("page", number > 1 ? $"{number}" : null)];
        return Reader.Href("/organise/news") + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
