using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Publications;

namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>The page of one part of a publication.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class PartPage : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public OpenPublication.Stored Opened { get; private set; } = null!;

    protected string Publication => $"/organise/publications/{Slug}";

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = (await Sender.Send(new OpenPublication.Query(Slug), cancel)).Opened ?? throw new NotFound();

    protected LocalRedirectResult Done(string told, string? path = null)
    {
        Tell(told);
        return GoTo(path ?? Publication);
    }
}
