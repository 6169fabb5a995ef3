using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Says to whoever holds a letter what it is worth, and nothing about the person.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CheckLetterModel : PortalPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Null for a code that no letter has.</summary>
    public CheckLetter.Result? Checked { get; private set; }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Checked = await Sender.Send(new CheckLetter.Query(Code), cancel);
        if (Checked is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public void OnGet()
    {
    }
}
