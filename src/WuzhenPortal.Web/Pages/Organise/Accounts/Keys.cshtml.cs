using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Accounts;

namespace WuzhenPortal.Web.Pages.Organise.Accounts;

/// <summary>The keys of other systems: which there are, a new one, and taking one back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KeysModel : PortalPage
{
    [BindProperty]
    public CreateApiKey.Command? Command { get; set; }

    /// <summary>The key just made: it goes into this answer and nowhere else.</summary>
    public string? Token { get; private set; }

    public IReadOnlyList<ListApiKeys.Row> Keys { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Token = await Sender.Send(Command ?? new(null, null, null), cancel);
        Command = null;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] string? code, CancellationToken cancel)
    {
        await Sender.Send(new RevokeApiKey.Command(code), cancel);
        Tell("Accounts.Keys.RevokedNow");
        return GoTo("/organise/api-keys");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Keys = await Sender.Send(new ListApiKeys.Query(), cancel);
}
