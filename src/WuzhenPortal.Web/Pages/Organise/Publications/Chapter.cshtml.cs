using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.Publications;

/// <summary>One line of a table of contents.</summary>
public sealed class ChapterModel : PartPage
{
    /// <summary>Null for a new one.</summary>
    public string? Code => RouteData.Values["code"] as string is { } code and not "new" ? code : null;

    [BindProperty]
    public SavePublicationChapter.Command Command { get; set; } = null!;

    /// <summary>Null for a new one.</summary>
    public OpenPublication.Chapter? Stored { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Publication = Slug, Code = Code }, cancel);
        return Done("Publications.Desk.ChapterSaved");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemovePublicationChapter.Command(Slug, Command.Version, Code ?? ""), cancel);
        return Done("Publications.Desk.ChapterRemoved");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        Stored = Code is null ? null : Opened.Chapters.SingleOrDefault(chapter => chapter.Code == Code) ?? throw new NotFound();
        if (Command?.Title is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            Command = new(Slug, Opened.Version, Code, Command?.Title ?? Stored?.Title ?? LocalizedText.Empty, Command?.Page ?? Stored?.Page);
        }
    }
}
