using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Press;

namespace WuzhenPortal.Web.Pages.Organise.Press;

/// <summary>One album: its items in their order, who sees it and from when on, and its press kit.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MediaAlbumModel : PortalPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public EditAlbum.Command Command { get; set; } = null!;

    public OpenAlbum.Result Opened { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Slug = Slug }, cancel);
        Tell("Press.Media.Saved");
        return GoTo($"/organise/media/albums/{Slug}");
    }

    /// <param name="version">Of the album that the page showed.</param>
    public async Task<IActionResult> OnPostArrangeAsync(int version, string? code, AlbumStep step, CancellationToken cancel)
    {
        await Sender.Send(new ArrangeAlbum.Command(Slug, version, code ?? "", step), cancel);
        return GoTo($"/organise/media/albums/{Slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenAlbum.Query(Slug), cancel);
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Album is null || IsConflict ? new(Slug, Opened.Version, Command?.Album ?? Opened.Stored) : Command;
    }
}
