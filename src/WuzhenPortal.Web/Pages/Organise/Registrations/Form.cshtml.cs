using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>The builder: sections and questions in order, and the way to publish them.</summary>
public sealed class FormModel : FormPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Part? Move { get; set; }

    [BindProperty]
    public Publication? Publish { get; set; }

    [BindProperty]
    public string? Standard { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new MoveFormPart.Command(Category, Version, Move!.Key, string.IsNullOrEmpty(Move.Section) ? null : Move.Section, Move.Place), cancel);
        // Whoever moves by a button finds it again under the finger.
        return Done("Registrations.Forms.Moved", $"#{Move.IsUp switch { true => "up", false => "down", null => "part" }}-{Move.Key}");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await Sender.Send(new PublishForm.Command(Category, Version, Publish?.Note), cancel);
        return Done("Registrations.Forms.IsPublished");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await Sender.Send(new DiscardFormDraft.Command(Category, Version), cancel);
        return Done("Registrations.Forms.Discarded");
    }

    public async Task<IActionResult> OnPostStandardAsync(CancellationToken cancel)
    {
        await Sender.Send(new TakeStandardForm.Command(Category, Version, Standard), cancel);
        return Done("Registrations.Forms.StandardTaken");
    }

    /// <param name="Key">Of a section or question.</param>
    /// <param name="Section">The section that a question comes to.</param>
    /// <param name="Place">0 for the first.</param>
    /// <param name="IsUp">By which button; null for what was dragged.</param>
    public sealed record Part(string Key, string? Section, int Place, bool? IsUp);

    public sealed record Publication(string? Note);
}
