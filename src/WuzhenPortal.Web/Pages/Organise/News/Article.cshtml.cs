using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Pages.Organise.News;

/// <summary>One article: written anew, changed, previewed, reviewed, published. What is typed is kept beside it until it is saved.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ArticleModel : PortalPage
{
    private static readonly ArticleFields Nothing = new(LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, null);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null for a new article.</summary>
    public string? Slug => RouteData.Values["slug"] as string is { } slug and not "new" ? slug : null;

    /// <summary>What is in the form; each button takes from it what it needs.</summary>
    [BindProperty]
    public PublishArticle.Command Command { get; set; } = null!;

    /// <summary>Null for a new article.</summary>
    public OpenArticle.Result? Opened { get; private set; }

    /// <summary>When what the form shows was typed and not saved; null where it shows what is saved.</summary>
    public DateTimeOffset? TypedAt { get; private set; }

    /// <summary>What the article could be about.</summary>
    public IReadOnlyList<RelatedThing> Things { get; private set; } = [];

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

    public Task<IActionResult> OnPostHandInAsync(CancellationToken cancel) => ReviewAsync(isSentBack: false, cancel);

    public Task<IActionResult> OnPostSendBackAsync(CancellationToken cancel) => ReviewAsync(isSentBack: true, cancel);

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancel)
    {
        await Sender.Send(new ShowArticle.Command(Slug ?? "", Command.Version), cancel);
        Tell("News.Desk.Shown");
        return GoTo($"/organise/news/{Slug}");
    }

    /// <summary>Keeps what is typed; for the script of the page.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        await Sender.Send(new KeepDraft.Command(Slug, Command.Version, JsonSerializer.Serialize(Command, Json)), cancel);
        return new JsonResult(new { Command.Version });
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await Sender.Send(new KeepDraft.Command(Slug, 0, null), cancel);
        Tell("News.Desk.Discarded");
        return GoTo($"/organise/news/{Slug ?? "new"}");
    }

    /// <summary>Says that the article is open here, and answers who else has it open; for the script of the page.</summary>
    public async Task<IActionResult> OnPostTouchAsync(CancellationToken cancel) =>
        Partial("_Others", await Sender.Send(new TouchArticle.Command(Slug ?? "", Command?.Version ?? 0), cancel));

    /// <summary>Draws the page again with previews; asked for one language by a script, answers with that preview alone.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string? only, CancellationToken cancel)
    {
        Previews = await Sender.Send(new PreviewArticle.Query(Command?.Article?.Body ?? LocalizedText.Empty), cancel);
        return only is null ? Page() : Partial("_Preview", Previews.GetValueOrDefault(only, ""));
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = Slug is null ? null : await Sender.Send(new OpenArticle.Query(Slug), cancel);
        var editing = await Sender.Send(new OpenEditing.Query(Slug), cancel);
        Things = editing.Things;
        if (HttpMethods.IsGet(Request.Method) && editing.Typed is { } typed && Read(typed.Form) is { } kept)
        {
            // On the version that the editor saw: whoever saved since is not overwritten.
            (Command, TypedAt) = (kept with { Slug = Slug ?? "", Version = typed.SeenVersion }, typed.At);
        }
        else if (Command?.Article is null || IsConflict)
        {
            // Whoever lost a conflict has seen the other version now, and may save over it.
            var isScheduled = Opened is { IsScheduled: true };
            var (day, time) = MomentField.Split(isScheduled ? Opened!.PublishedAt : null);
            var (pressDay, pressTime) = MomentField.Split(isScheduled ? Opened!.EmbargoedFrom : null);
            Command = new(
                Slug ?? "", Opened?.Version ?? 0, Command?.Article ?? Opened?.Stored ?? Nothing, Command?.IsLater ?? isScheduled, Command?.Day ?? day, Command?.Time ?? time,
                Command?.IsEmbargoed ?? pressDay is not null, Command?.PressDay ?? pressDay, Command?.PressTime ?? pressTime);
        }

        if (Previews.Count == 0)
        {
            Previews = await Sender.Send(new PreviewArticle.Query(Command.Article.Body), cancel);
        }
    }

    private static PublishArticle.Command? Read(string form)
    {
        try
        {
            return JsonSerializer.Deserialize<PublishArticle.Command>(form, Json) is { Article: { Title: not null, Summary: not null, Body: not null } } command ? command : null;
        }
        catch (JsonException)
        {
            // Kept by a release of the portal that had other fields: what is saved is shown instead.
            return null;
        }
    }

    private async Task<IActionResult> ReviewAsync(bool isSentBack, CancellationToken cancel)
    {
        await Sender.Send(new ReviewArticle.Command(Slug ?? "", Command.Version, Command.Article, isSentBack), cancel);
        Tell(isSentBack ? "News.Desk.SentBack" : "News.Desk.HandedIn");
        return GoTo($"/organise/news/{Slug}");
    }
}
