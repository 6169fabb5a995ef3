using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Information;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Information;

namespace WuzhenPortal.Web.Pages.Organise.Information;

/// <summary>One page of practical information: written anew, changed, previewed, published, looked over.</summary>
public sealed class EditModel : PortalPage
{
    /// <summary>Null for a new page.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    /// <summary>What people usually ask for, with which a new page begins: its title in all languages.</summary>
    [BindProperty(SupportsGet = true), FromQuery(Name = "idea")]
    public string? Idea { get; set; }

    [BindProperty]
    public EditInformationPage.Command Command { get; set; } = null!;

    /// <summary>Of the page that was shown, for the buttons that do not save it.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Null for a new page.</summary>
    public OpenInformationPage.Result? Opened { get; private set; }

    /// <summary>What readers would see, by language code.</summary>
    public IReadOnlyDictionary<string, string> Previews { get; private set; } = new Dictionary<string, string>();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var slug = Slug is { } known ? await Sender.Send(Command with { Slug = known }, cancel) : await Sender.Send(new CreateInformationPage.Command(Command.Page), cancel);
        Tell("Information.Desk.Saved");
        return GoTo($"/organise/information/{slug}");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await Sender.Send(new PublishInformationPage.Command(Slug ?? "", Version), cancel);
        return Done("Information.Desk.PublishedNow");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await Sender.Send(new WithdrawInformationPage.Command(Slug ?? "", Version), cancel);
        return Done("Information.Desk.Withdrawn");
    }

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancel)
    {
        await Sender.Send(new ReviewInformationPage.Command(Slug ?? "", Version), cancel);
        return Done("Information.Desk.Reviewed");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await Sender.Send(new RemoveInformationPage.Command(Slug ?? "", Version), cancel);
        Tell("Information.Desk.Removed");
        return GoTo("/organise/information");
    }

    /// <summary>Draws the page again with previews; asked for one language by a script, answers with that preview alone.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string? only, CancellationToken cancel)
    {
        Previews = await Sender.Send(new PreviewInformation.Query(Command?.Page?.Body ?? LocalizedText.Empty), cancel);
        return only is null ? Page() : Partial("_Preview", Previews.GetValueOrDefault(only, ""));
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = Slug is null ? null : await Sender.Send(new OpenInformationPage.Query(Slug), cancel);
        if (Command?.Page is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            Command = new(Slug ?? "", Opened?.Version ?? 0, Command?.Page ?? Opened?.Stored ?? Beginning());
        }

        if (Previews.Count == 0)
        {
            Previews = await Sender.Send(new PreviewInformation.Query(Command.Page.Body), cancel);
        }
    }

    private InformationFields Beginning()
    {
        var key = $"Information.Idea.{Idea}";
        return Idea is not null && Texts.Has(key)
            ? new(Idea, LocalizedText.Of(Language.All.Select(language => KeyValuePair.Create(language.Code, (string?)Texts.In(language.Code, key)))), LocalizedText.Empty, LocalizedText.Empty, InformationPage.UsualReviewMonths)
            : new(null, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, InformationPage.UsualReviewMonths);
    }

    private LocalRedirectResult Done(string told)
    {
        Tell(told);
        return GoTo($"/organise/information/{Slug}");
    }
}
