using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Pages.Agenda;
using WuzhenPortal.Web.Print;

namespace WuzhenPortal.Web.Reading.Previews;

/// <summary>The pictures of link previews. Each is made of what everybody may read at this moment: the address of anything else is that of nothing.</summary>
internal static partial class CardFiles
{
    /// <summary>Where the general picture is.</summary>
    private const string General = "/img/card.png";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public static void MapCards(this WebApplication app)
    {
        foreach (var start in new[] { "/{language:language}", "/{language:language}/{year:int:range(2000,2099)}" })
        {
            var cards = app.MapGroup(start).AddEndpointFilter(FileAnswers.AnswerFailures).RequireRateLimiting(PortalLimits.Pictures);
            cards.MapMethods("/news/{slug}/card.png", Reading, async (int? year, string slug, [AsParameters] Drawing drawing) =>
            {
                var article = await drawing.Sender.Send(new ReadArticleCard.Query(year, slug), drawing.Http.RequestAborted);
                return await DrawAsync(drawing, drawing.Cards.Article(article.Title, article.PublishedAt, article.Topics));
            });
            cards.MapMethods("/sessions/{slug}/card.png", Reading, async (int? year, string slug, [AsParameters] Drawing drawing) =>
                await DrawAsync(drawing, drawing.Cards.Session(await drawing.Sender.Send(new GetSession.Query(year, slug), drawing.Http.RequestAborted))));
            cards.MapMethods("/sub-forums/{slug}/card.png", Reading, async (int? year, string slug, [AsParameters] Drawing drawing) =>
                await DrawAsync(drawing, drawing.Cards.SubForum(await drawing.Sender.Send(new GetSubForum.Query(year, slug), drawing.Http.RequestAborted))));
            cards.MapMethods("/publications/{slug}/card.png", Reading, async (int? year, string slug, [AsParameters] Drawing drawing) =>
            {
                var book = await drawing.Sender.Send(new ReadPublication.Query(year, slug), drawing.Http.RequestAborted);
                return await DrawAsync(drawing, drawing.Cards.Publication(book.Series, book.Title, book.ReleasedOn));
            });
        }
    }

    private static async Task<IResult> DrawAsync(Drawing drawing, CardFace face)
    {
        try
        {
            if (await drawing.Shelf.TakeAsync(face, drawing.Http.RequestAborted) is { } png)
            {
                drawing.Http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Kept };
                return Results.Bytes(png, "image/png", entityTag: new EntityTagHeaderValue($"\"{CardShelf.VersionOf(face)}\""));
            }
        }
        catch (MissingFontException missing)
        {
            CannotBeDrawn(drawing.Logging.CreateLogger(typeof(CardFiles)), face.LanguageCode, missing.Message);
        }

        drawing.Http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(General);
    }

    [LoggerMessage(LogLevel.Warning, "A link preview cannot be drawn in {Language}. {Problem}")]
    private static partial void CannotBeDrawn(ILogger logger, string language, string problem);

    /// <summary>What it takes to draw one.</summary>
    internal sealed record Drawing(
        HttpContext Http, [FromServices] ISender Sender, [FromServices] LinkCards Cards, [FromServices] CardShelf Shelf, [FromServices] ILoggerFactory Logging);
}
