using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>One erratum of a publication.</summary>
public sealed class ErratumModel : PartPage
{
    /// <summary>Null for a new one.</summary>
    public string? Code => RouteData.Values["code"] as string is { } code and not "new" ? code : null;

    [BindProperty]
    public SavePublicationErratum.Command Command { get; set; } = null!;

    /// <summary>Null for a new one.</summary>
    public OpenPublication.Erratum? Stored { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Publication = Slug, Code = Code }, cancel);
        return Done("Publications.Desk.ErratumSaved");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemovePublicationErratum.Command(Slug, Code ?? "", Command.Version), cancel);
        return Done("Publications.Desk.ErratumRemoved");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        Stored = Code is null ? null : Opened.Errata.SingleOrDefault(erratum => erratum.Code == Code) ?? throw new NotFound();
        if (Command?.Text is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            Command = new(Slug, Code, Stored?.Version ?? 0, Command?.Text ?? Stored?.Text ?? LocalizedText.Empty, Command?.Place ?? Stored?.Place);
        }
    }
}
