using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Web.Pages.Registrations;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The words of letters, with a preview and all their versions.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LetterTemplateModel : PortalPage
{
    /// <summary>A version to look at; null for the latest.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "version")]
    public int? Number { get; set; }

    [BindProperty]
    public SaveLetterTemplate.Command? Command { get; set; }

    public GetLetterTemplate.Result Template { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Template = await Sender.Send(new GetLetterTemplate.Query(Number), cancel);
        Command ??= new(Template.Latest, Template.English, Template.Chinese);
        // Whoever lost a conflict sees the other version now, and may save over it.
        Command = IsConflict ? Command with { Latest = Template.Latest } : Command;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Tell("Registrations.Template.Told", await Sender.Send(Command!, cancel));
        return GoTo("/organise/registrations/letters/template");
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        var sheet = await Sender.Send(new PreviewLetter.Query(Command!.English, Command.Chinese), cancel);
        var services = HttpContext.RequestServices;
        return File(LetterPrint.Make(sheet, services.GetRequiredService<FontShelf>(), Texts, services.GetRequiredService<IPublicAddress>().Root), "application/pdf");
    }
}
