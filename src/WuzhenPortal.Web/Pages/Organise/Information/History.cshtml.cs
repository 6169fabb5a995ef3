using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Information;

namespace WuzhenPortal.Web.Pages.Organise.Information;

/// <summary>What a page of practical information said over time, and the way back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HistoryModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Of the version to look at; null for the newest.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "number")]
    public int? Number { get; set; }

    [BindProperty]
    public RestoreInformationVersion.Command Restore { get; set; } = null!;

    public CompareInformationVersions.Result Found { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancel)
    {
        await Sender.Send(Restore with { Slug = Slug }, cancel);
        Tell("Information.Desk.Restored", Restore.Number);
        return GoTo($"/organise/information/{Slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Found = await Sender.Send(new CompareInformationVersions.Query(Slug, Number), cancel);
}
