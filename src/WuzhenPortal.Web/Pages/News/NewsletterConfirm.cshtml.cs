using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.News.Newsletter;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>The owner of an address confirms the newsletter, by a button: a program that follows links confirms nothing.</summary>
[EnableRateLimiting(PortalLimits.Accounts)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewsletterConfirmModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public OpenNewsletterLink.Result Link { get; private set; } = null!;

    public override async Task PrepareAsync(CancellationToken cancel) => Link = await Sender.Send(new OpenNewsletterLink.Query(Code), cancel);

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Sender.Send(new ConfirmNewsletter.Command(Code), cancel) is not { } code)
        {
            return Page();
        }

        Tell("News.Newsletter.Confirmed");
        return GoTo($"/news/newsletter/manage?code={code}");
    }
}
