using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages;

/// <summary>What every page has in common: it binds, sends one request, and chooses the answer.</summary>
public abstract class PortalPage : PageModel
{
    /// <summary>Set when someone else saved the record first: the page then shows what is stored beside what was typed.</summary>
    public bool IsConflict { get; internal set; }

    protected ISender Sender => HttpContext.RequestServices.GetRequiredService<ISender>();

    protected PortalTexts Texts => HttpContext.RequestServices.GetRequiredService<PortalTexts>();

    protected Reader Reader => HttpContext.RequestServices.GetRequiredService<Reader>();

    /// <summary>Fetches what the page needs to be drawn, lists and titles; runs before every drawing, the first as after a failure.</summary>
    public virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Sends the browser to a page of the portal, in the reader's language.</summary>
    protected LocalRedirectResult GoTo(string path) => LocalRedirect(Reader.Href(path, keepYear: false));

    /// <summary>Keeps a sentence for the next page: <c>TempData</c> key of <c>_Told</c>.</summary>
    protected void Tell(string key, params object?[] arguments) => TempData["Told"] = Texts[key, arguments];
}
