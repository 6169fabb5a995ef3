using Microsoft.AspNetCore.Mvc;

namespace WuzhenPortal.Web.Pages.Organisers;

/// <summary>A page for those who organise the sub-forum of its address. Everybody else finds nothing here.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class OrganiserPage : PortalPage
{
    /// <summary>Slug of the sub-forum.</summary>
    [FromRoute]
    public string Forum { get; set; } = "";

    public string Home => $"/me/sub-forums/{Forum}";

    /// <summary>The record of the address; null for a new one.</summary>
    protected string? SlugOrNew => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;
}
