using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>How long personal data is kept, what goes tonight, and what went.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RetentionModel : PortalPage
{
    [BindProperty]
    public Form? Command { get; set; }

    public ReadRetention.Result Plan { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(new SaveRetention.Command(Command?.Version ?? 0, Command?.Days ?? []), cancel);
        Tell("Registrations.Retention.Saved");
        return GoTo("/organise/registrations/retention");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Plan = await Sender.Send(new ReadRetention.Query(), cancel);

    /// <summary>What the form sends.</summary>
    public sealed class Form
    {
        public int Version { get; set; }

        /// <summary>By kind.</summary>
        public Dictionary<string, int?> Days { get; set; } = [];
    }
}
