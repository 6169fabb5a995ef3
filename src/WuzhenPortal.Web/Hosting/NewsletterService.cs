using WuzhenPortal.Application.News.Newsletter;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Notes what came out and writes the mails of the newsletter that are due, about once a minute.</summary>
internal sealed class NewsletterService(IServiceScopeFactory scopes, ILogger<NewsletterService> logger) : RepeatedService(scopes, logger, TimeSpan.FromMinutes(1))
{
    protected override async Task RoundAsync(CancellationToken stopping)
    {
        await SendAsync(new NoteAppearances.Command(), stopping);
        while (await SendAsync(new SendBreakingNews.Command(), stopping) is int and > 0)
        {
            stopping.ThrowIfCancellationRequested();
        }

        while (await SendAsync(new SendDigests.Command(), stopping) is int and >= SendDigests.BatchSize)
        {
            stopping.ThrowIfCancellationRequested();
        }
    }
}
