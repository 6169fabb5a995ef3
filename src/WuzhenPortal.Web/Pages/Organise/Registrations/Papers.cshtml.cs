using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>Letters and badges of one person: issued, revoked, replaced.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PapersModel : PortalPage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    /// <summary>The form that revokes the letter.</summary>
    [BindProperty]
    public Revocation? Revoke { get; set; }

    /// <summary>The form that makes another badge.</summary>
    [BindProperty]
    public Replacement? Replace { get; set; }

    public OpenPapers.Result Papers { get; private set; } = null!;

    private string Here => $"/organise/registrations/{Reference}/papers";

    public override async Task PrepareAsync(CancellationToken cancel) => Papers = await Sender.Send(new OpenPapers.Query(Reference), cancel);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancel)
    {
        Tell("Registrations.Papers.ToldIssued", await Sender.Send(new IssueLetter.Command(Reference), cancel));
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel)
    {
        await Sender.Send(new RevokeLetter.Command(Reference, Revoke?.Serial ?? "", Revoke?.Version ?? 0, Revoke?.Reason), cancel);
        Tell("Registrations.Papers.ToldRevoked", Revoke!.Serial);
        return GoTo(Here);
    }

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancel)
    {
        await Sender.Send(new ReplaceBadge.Command(Reference, Replace?.Reason), cancel);
        Tell("Registrations.Papers.ToldReplaced");
        return GoTo(Here);
    }

    public sealed record Revocation(string? Serial, int Version, string? Reason);

    public sealed record Replacement(BadgeVoidReason? Reason);
}
