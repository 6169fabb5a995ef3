using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A page about the form of one category.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class FormPage : PortalPage
{
    [FromRoute]
    public string Category { get; set; } = "";

    public OpenForm.Result Opened { get; private set; } = null!;

    /// <summary>Address of the builder, without language.</summary>
    public string Home => $"/organise/registrations/forms/{Category}";

    public override async Task PrepareAsync(CancellationToken cancel) => Opened = await Sender.Send(new OpenForm.Query(Category), cancel);

    protected IActionResult Done(string key, string anchor = "")
    {
        Tell(key);
        return GoTo(Home + anchor);
    }
}
