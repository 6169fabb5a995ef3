using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News.Newsletter;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>A reader of the newsletter changes or ends it, by the link that stands in each mail.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewsletterManageModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Set on the page that follows the end, the same for every code.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    [BindProperty]
    public ChangeNewsletter.Command Command { get; set; } = null!;

    /// <summary>Null for a code that leads nowhere.</summary>
    public OpenNewsletter.Result? Own { get; private set; }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Own = await Sender.Send(new OpenNewsletter.Query(Code), cancel);
        Command = Command is { Fields: not null } typed ? typed : new(Code ?? "", Own?.Fields ?? new(Reader.Language.Code, default, []));
    }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Code = Code ?? "" }, cancel);
        Tell("News.Newsletter.Saved");
        return GoTo($"/news/newsletter/manage?code={Uri.EscapeDataString(Code ?? "")}");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        await Sender.Send(new EndNewsletter.Command(Code), cancel);
        return GoTo("/news/newsletter/manage?ended=true");
    }
}
