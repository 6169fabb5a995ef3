using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News.Newsletter;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>Whom the newsletter reaches, what went out, and the way to take an address off it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewsletterModel : PortalPage
{
    [BindProperty]
    public RemoveSubscriber.Command Command { get; set; } = null!;

    public ReadNewsletterDesk.Result Desk { get; private set; } = null!;

    public int Readers(string languageCode, NewsletterFrequency? frequency) =>
        Desk.Readers.Where(count => count.LanguageCode == languageCode && (frequency is null || count.Frequency == frequency)).Sum(count => count.Readers);

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Command ??= new("");
        Desk = await Sender.Send(new ReadNewsletterDesk.Query(), cancel);
    }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Sender.Send(Command, cancel))
        {
            ModelState.AddModelError("Command.Email", Texts["News.NewsletterDesk.NotThere"]);
            return Page();
        }

        Tell("News.NewsletterDesk.Removed");
        return GoTo("/organise/news/newsletter");
    }
}
