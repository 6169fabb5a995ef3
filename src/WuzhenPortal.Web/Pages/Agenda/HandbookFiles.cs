using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The handbook as a printed document, and what makes its page an app that can be installed.</summary>
internal static partial class HandbookFiles
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly AppIcon[] Icons =
    [
        new("/img/app-192.png", "192x192", "any"),
        new("/img/app-512.png", "512x512", "any"),
        new("/img/app-maskable-512.png", "512x512", "maskable"),
    ];

    public static void MapHandbook(this WebApplication app)
    {
        foreach (var start in new[] { "/{language:language}", "/{language:language}/{year:int:range(2000,2099)}" })
        {
            app.MapGroup(start).AddEndpointFilter(FileAnswers.AnswerFailures)
                .MapMethods("/handbook.pdf", Reading, ([AsParameters] Printing printing) => PrintAsync(printing));
        }

        app.MapMethods("/{language:language}/handbook.webmanifest", Reading, (Reader reader, PortalTexts texts) => Manifest(reader, texts));
    }

    private static async Task<IResult> PrintAsync(Printing printing)
    {
        var (year, http, sender, reader, texts, settings, fonts, shelf, logging) = printing;
        var book = await sender.Send(new ReadHandbook.Query(year, reader.Language.Code), http.RequestAborted);
        if (book.Release == 0)
        {
            return Results.NotFound();
        }

        var content = ContentTag.Of(JsonSerializer.SerializeToUtf8Bytes(book)).ToString();
        try
        {
            var pdf = await shelf.TakeAsync(year, reader.Language.Code, content, () => HandbookPrint.Make(book, fonts, texts, reader, settings.PressContact), http.RequestAborted);
            http.Response.Headers.ContentDisposition = $"inline; filename=\"wuzhen-summit-{book.StartsOn.Year}-{reader.Language.Segment}.pdf\"";
            // Asked for each time, and sent only when it is another one.
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(pdf, "application/pdf", enableRangeProcessing: true, entityTag: ContentTag.Of(pdf));
        }
        catch (MissingFontException missing)
        {
            CannotBePrinted(logging.CreateLogger(typeof(HandbookFiles)), reader.Language.Code, missing.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Manifest(Reader reader, PortalTexts texts)
    {
        var manifest = JsonSerializer.SerializeToUtf8Bytes(
            new AppManifest(
                "/handbook", $"{texts["Portal.Name"]} · {texts["Agenda.Handbook.Title"]}", texts["Portal.Name"], texts["Agenda.Handbook.Lead"], reader.Language.Code, reader.Language.Direction,
                reader.Href("/handbook"), "/", "minimal-ui", "#fbfaf6", "#fbfaf6", Icons),
            ManifestJson.Default.AppManifest);
        return Results.Bytes(manifest, "application/manifest+json", entityTag: ContentTag.Of(manifest));
    }

    [LoggerMessage(LogLevel.Error, "The handbook cannot be printed in {Language}. {Problem}")]
    private static partial void CannotBePrinted(ILogger logger, string language, string problem);

    /// <summary>What printing takes.</summary>
    /// <param name="Year">Null for the current summit.</param>
    internal sealed record Printing(
        int? Year, HttpContext Http, [FromServices] ISender Sender, [FromServices] Reader Reader,
        [FromServices] PortalTexts Texts, [FromServices] PortalSettings Settings, [FromServices] FontShelf Fonts, [FromServices] HandbookShelf Shelf, [FromServices] ILoggerFactory Logging);
}

/// <summary>A web application manifest (https://www.w3.org/TR/appmanifest/).</summary>
internal sealed record AppManifest(
    string Id, string Name, string ShortName, string Description, string Lang, string Dir, string StartUrl, string Scope, string Display, string BackgroundColor, string ThemeColor, IReadOnlyList<AppIcon> Icons);

/// <param name="Sizes">As in 192x192.</param>
internal sealed record AppIcon(string Src, string Sizes, string Purpose, string Type = "image/png");

[JsonSerializable(typeof(AppManifest))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class ManifestJson : JsonSerializerContext;
