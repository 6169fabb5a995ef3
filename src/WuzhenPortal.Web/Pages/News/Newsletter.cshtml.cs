using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Application.News.Newsletter;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>A visitor asks for news by mail.</summary>
[EnableRateLimiting(PortalLimits.Accounts)]
public sealed class NewsletterModel : PortalPage
{
    [BindProperty]
    public AskForNewsletter.Command Command { get; set; } = null!;

    /// <summary>Set on the page that follows, the same for every address.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public OfferNewsletter.Result Offer { get; private set; } = null!;

    public IActionResult OnGet() => Page();

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Offer = await Sender.Send(new OfferNewsletter.Query(), cancel);
        Command ??= new(Offer.Email ?? "", new(Reader.Language.Code, NewsletterFrequency.Daily, []));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Sender.Send(Command, cancel);
        return GoTo("/news/newsletter?sent=true");
    }
}

/// <summary>The fields of a form, with what can be chosen.</summary>
/// <param name="Fields">Null where a broken form was sent.</param>
public sealed record NewsletterForm(NewsletterFields? Fields, IReadOnlyList<string> Topics);
