using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>To what journalists agree who read what is under embargo.</summary>
public sealed class TermsModel : PortalPage
{
    [BindProperty]
    public AcceptPressTerms.Command? Command { get; set; }

    public ReadPressTerms.Result Terms { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Terms = await Sender.Send(new ReadPressTerms.Query(), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command ?? new(0, false), cancel);
        Tell("Press.Terms.Thanks");
        return GoTo("/press/area");
    }
}
