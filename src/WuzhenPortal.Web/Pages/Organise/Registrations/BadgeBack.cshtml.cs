using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>What stands on the backs of badges.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BadgeBackModel : PortalPage
{
    [BindProperty]
    public SaveBadgeBack.Command? Command { get; set; }

    public GetBadgeBack.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command ?? new(null, null!), cancel);
        Tell("Registrations.BadgeBack.Saved");
        return GoTo("/organise/registrations/badges");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new GetBadgeBack.Query(), cancel);
        Command = Command is { Back: not null } typed ? typed : new(Opened.Version, Opened.Stored);
        // Whoever lost a conflict sees the other version now, and may save over it.
        Command = IsConflict ? Command with { Version = Opened.Version } : Command;
    }
}
