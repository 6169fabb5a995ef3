using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Publications;

namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>One publication: what is written about it, and the way to its parts.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PublicationModel : PortalPage
{
    /// <summary>Null for a new one.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    [BindProperty]
    public EditPublication.Command Command { get; set; } = null!;

    [BindProperty]
    public MovePublicationChapter.Command Move { get; set; } = null!;

    /// <summary>Of the publication that the page showed, for the buttons that do not save it.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenPublication.Result Found { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Slug is { } slug)
        {
            await Sender.Send(Command with { Slug = slug }, cancel);
        }
        else
        {
            slug = await Sender.Send(new CreatePublication.Command(Command.Publication), cancel);
        }

        return Done(slug, "Publications.Desk.Saved");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await Sender.Send(new PublishPublication.Command(Slug ?? "", Version), cancel);
        return Done(Slug, "Publications.Desk.PublishedNow");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await Sender.Send(new WithdrawPublication.Command(Slug ?? "", Version), cancel);
        return Done(Slug, "Publications.Desk.Withdrawn");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemovePublication.Command(Slug ?? "", Version), cancel);
        Tell("Publications.Desk.Removed");
        return GoTo("/organise/publications");
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        await Sender.Send(Move with { Publication = Slug ?? "" }, cancel);
        return GoTo($"/organise/publications/{Slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Found = await Sender.Send(new OpenPublication.Query(Slug), cancel);
        if (Command?.Publication is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            Command = new(Slug ?? "", Found.Opened?.Version ?? 0, Command?.Publication ?? Found.Opened?.Fields ?? PublicationFields.Nothing);
        }
    }

    private LocalRedirectResult Done(string? slug, string told)
    {
        Tell(told);
        return GoTo($"/organise/publications/{slug}");
    }
}
