using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Publications;

namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>One letter to the summit.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MessageModel : PortalPage
{
    /// <summary>Null for a new one.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    [BindProperty]
    public EditMessage.Command Command { get; set; } = null!;

    /// <summary>Null for a new one.</summary>
    public OpenMessage.Result? Opened { get; private set; }

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
            slug = await Sender.Send(new CreateMessage.Command(Command.Message), cancel);
        }

        Tell("Publications.Desk.MessageSaved");
        return GoTo($"/organise/publications/messages/{slug}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = Slug is null ? null : await Sender.Send(new OpenMessage.Query(Slug), cancel);
        if (Command?.Message is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            Command = new(Slug ?? "", Opened?.Version ?? 0, Command?.Message ?? Opened?.Fields ?? MessageFields.Nothing);
        }
    }
}
