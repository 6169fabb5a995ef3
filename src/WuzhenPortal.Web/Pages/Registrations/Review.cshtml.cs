using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Everything on one page before it is handed in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReviewModel : PortalPage, IStepPage
{
    [BindProperty]
    public SubmitRegistration.Command? Command { get; set; }

    public GetDraft.Result Draft { get; private set; } = null!;

    public int Place => Journey.Addresses.Count - 1;

    public IReadOnlyList<LocalizedText> SubForums { get; private set; } = [];

    public IReadOnlyList<(string Label, string? Stored, string? Typed)> BothVersions => [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Draft = await Sender.Send(new GetDraft.Query(), cancel);
        return Draft.Version is null ? GoTo("/register") : Draft.KeepsHalfFilled ? Page() : GoTo("/me");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command!, cancel);
        Tell("Registrations.HandedIn");
        return GoTo("/me");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Draft ??= await Sender.Send(new GetDraft.Query(), cancel);
        var choices = await Sender.Send(new GetSubForumChoices.Query(), cancel);
        SubForums = [.. choices.SubForums.Where(forum => Draft.SubForums.Contains(forum.Slug)).Select(forum => forum.Name)];
    }
}
