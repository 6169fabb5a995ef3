using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Web.Pages.Organise.Accounts;

/// <summary>Everybody with an account, to be searched and opened.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PortalPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "show")]
    public PeopleFilter Filter { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "role")]
    public Role? Role { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ListPeople.Result People { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        var search = Search is { Length: > ListPeople.SearchLength } ? Search[..ListPeople.SearchLength] : Search;
        People = await Sender.Send(new ListPeople.Query(search, Enum.IsDefined(Filter) ? Filter : default, Role is { } role && Enum.IsDefined(role) ? role : null, Number), cancel);
        Number = Math.Clamp(Number, 1, People.Pages);
    }

    /// <summary>This list with another filter or page.</summary>
    public string With(PeopleFilter filter, int number = 1)
    {
        KeyValuePair<string, string?>[] keys =
            [new("q", Search), new("show", filter == default ? null : filter.ToString()), new("role", Role?.ToString()), new("page", number > 1 ? $"{number}" : null)];
        return Reader.Href("/organise/people") + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }
}
