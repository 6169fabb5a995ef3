using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>One article: written anew, changed, previewed, published.</summary>
public sealed class ArticleModel : PortalPage
{
    private static readonly ArticleFields Nothing = new(LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, null);

    /// <summary>Null for a new article.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    /// <summary>What is in the form; each button takes from it what it needs.</summary>
    [BindProperty]
    public PublishArticle.Command Command { get; set; } = null!;

    /// <summary>Null for a new article.</summary>
    public OpenArticle.Result? Opened { get; private set; }

    /// <summary>What readers would see, by language code.</summary>
    public IReadOnlyDictionary<string, string> Previews { get; private set; } = new Dictionary<string, string>();

    /// <summary>Whether the article can still be given a time.</summary>
    public bool CanPublish => Opened is { Status: not Domain.News.NewsStatus.Published } or { IsScheduled: true };

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Slug is { } slug)
        {
            await Sender.Send(new EditArticle.Command(slug, Command.Version, Command.Article), cancel);
        }
        else
        {
            slug = await Sender.Send(new CreateArticle.Command(Command.Article), cancel);
        }

        Tell("News.Desk.Saved");
        return GoTo($"/organise/news/{slug}");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await Sender.Send(Command with { Slug = Slug ?? "" }, cancel);
        Tell(Command.IsLater ? "News.Desk.Scheduled" : "News.Desk.PublishedNow");
        return GoTo($"/organise/news/{Slug}");
    }

    /// <summary>Draws the page again with previews; asked for one language by a script, answers with that preview alone.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string? only, CancellationToken cancel)
    {
        Previews = await Sender.Send(new PreviewArticle.Query(Command?.Article?.Body ?? LocalizedText.Empty), cancel);
        return only is null ? Page() : Partial("_Preview", Previews.GetValueOrDefault(only, ""));
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = Slug is null ? null : await Sender.Send(new OpenArticle.Query(Slug), cancel);
        if (Command?.Article is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            var (day, time) = Opened is { IsScheduled: true, PublishedAt: { } at } ? Reading.Reader.AtSummit(at).DateTime.Split() : (null, null);
            Command = new(Slug ?? "", Opened?.Version ?? 0, Command?.Article ?? Opened?.Stored ?? Nothing, Command?.IsLater ?? Opened is { IsScheduled: true }, Command?.Day ?? day, Command?.Time ?? time);
        }

        if (Previews.Count == 0)
        {
            Previews = await Sender.Send(new PreviewArticle.Query(Command.Article.Body), cancel);
        }
    }
}

file static class Moments
{
    public static (DateOnly? Day, TimeOnly? Time) Split(this DateTime moment) => (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
}
