using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>One reason, in six languages.</summary>
public sealed class ReasonModel : PortalPage
{
    /// <summary>Null for a new one.</summary>
    public string? Code => RouteData.Values["code"] as string is { } code and not "new" ? code : null;

    [BindProperty]
    public SaveReason.Command? Command { get; set; }

    public OpenReason.Result? Opened { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command! with { Code = Code }, cancel);
        Tell("Registrations.Reasons.Saved");
        return GoTo("/organise/registrations/reasons");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveReason.Command(Code ?? "", Command?.Version ?? 0), cancel);
        Tell("Registrations.Reasons.Removed");
        return GoTo("/organise/registrations/reasons");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenReason.Query(Code), cancel);
        if (Command is null || IsConflict)
        {
            Command = new(Code, Opened?.Version ?? 0, Command?.Use ?? Opened?.Use ?? ReasonUse.Decline, Command?.Text ?? Opened?.Text ?? LocalizedText.Empty);
        }
    }
}
