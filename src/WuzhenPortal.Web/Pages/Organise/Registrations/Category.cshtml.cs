using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>One category: made anew, or changed, archived, removed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CategoryModel : PortalPage
{
    private const string List = "/organise/registrations/categories";

    /// <summary>Null for a new category.</summary>
    public string? Code => RouteData.Values["code"] as string is { } code and not "new" ? code : null;

    [BindProperty]
    public EditCategory.Command Command { get; set; } = null!;

    /// <summary>Null for a new category.</summary>
    public OpenCategory.Result? Opened { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Code is { } code)
        {
            await Sender.Send(Command with { Code = code }, cancel);
        }
        else
        {
            await Sender.Send(new CreateCategory.Command(Command.Category), cancel);
        }

        Tell("Registrations.Categories.Saved");
        return GoTo(List);
    }

    public async Task<IActionResult> OnPostArchiveAsync(int version, bool isArchived, CancellationToken cancel)
    {
        await Sender.Send(new ArchiveCategory.Command(Code ?? "", version, isArchived), cancel);
        Tell(isArchived ? "Registrations.Categories.IsArchived" : "Registrations.Categories.IsOfferedAgain");
        return GoTo(List);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int version, CancellationToken cancel)
    {
        await Sender.Send(new RemoveCategory.Command(Code ?? "", version), cancel);
        Tell("Registrations.Categories.IsRemoved");
        return GoTo(List);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = Code is { } code ? await Sender.Send(new OpenCategory.Query(code), cancel) : null;
        // Whoever lost a conflict has seen the other version now, and may save over it.
        Command = Command?.Category is null || IsConflict
            ? new(Code ?? "", Opened?.Version ?? 0, Command?.Category ?? Opened?.Stored ?? CategoryFields.Nothing)
            : Command;
    }
}
