using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The identity documents of one application: the passport number behind a reason, documents to be opened, and who looked.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PassportModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public RevealForm Command { get; set; } = new(null);

    public ListIdentityDocuments.Result Shown { get; private set; } = null!;

    /// <summary>Null while it is hidden.</summary>
    public string? Number { get; private set; }

    public void OnGet()
    {
    }

    /// <summary>The number stands on this answer alone: it is kept nowhere, and goes with the page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Number = (await Sender.Send(new RevealPassport.Command(Reference, Command.Reason), cancel)).Number;
        return Page();
    }

    /// <summary>Opened by a form and not by a link: opening leaves a note.</summary>
    public async Task<IActionResult> OnPostDocumentAsync(string code, CancellationToken cancel)
    {
        var opened = await Sender.Send(new DiscloseDocument.Command(Reference, code), cancel);
        return File(opened.Content, opened.MediaType, opened.FileName);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Shown = await Sender.Send(new ListIdentityDocuments.Query(Reference), cancel);
        if (!Shown.MayOpen)
        {
            throw new Application.Forbidden();
        }
    }

    /// <param name="Reason">The person reads it.</param>
    public sealed record RevealForm(string? Reason);
}
