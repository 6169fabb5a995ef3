using MediatR;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>Pictures, files and kits of the media library. An address never gets another content, so browsers keep what everybody may have; what is under embargo nobody keeps.</summary>
internal static class MediaFiles
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapMedia(this WebApplication app)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        var code = $"{{code:length({MediaItem.CodeLength})}}";
        var files = app.MapGroup("").AddEndpointFilter(FileAnswers.AnswerFailures);
        files.MapMethods($"/media/{code}/{{width:int}}.{{extension}}", methods, (string code, int width, string extension, HttpContext http, ISender sender) => FileAsync(new(code, width, extension), http, sender));
        files.MapMethods($"/media/{code}/original.{{extension}}", methods, (string code, string extension, HttpContext http, ISender sender) => FileAsync(new(code, null, extension), http, sender));
        files.MapMethods(GetPressKit.PathOf("{slug}"), methods, KitAsync);
        files.MapGet(GetSelectionKit.Path, SelectionAsync).RequireRateLimiting(PortalLimits.Archives);
    }

    private static async Task<IResult> FileAsync(GetMediaFile.Query query, HttpContext http, ISender sender)
    {
        var found = await sender.Send(query, http.RequestAborted);
        var tag = new EntityTagHeaderValue($"\"{found.Tag}\"");
        if (query.Width is null && http.Request.IsDownload(found.Tag))
        {
            await sender.Send(new CountMediaDownload.Command(query.Code), http.RequestAborted);
        }

        http.Response.GetTypedHeaders().CacheControl = found.IsForEverybody && query.Width is not null
            ? new CacheControlHeaderValue { Public = true, MaxAge = Kept, Extensions = { new NameValueHeaderValue("immutable") } }
            : new CacheControlHeaderValue { Private = true, NoCache = found.IsForEverybody, NoStore = !found.IsForEverybody };
        return Results.File(found.Path, found.ContentType, found.FileName, found.AddedAt, tag, enableRangeProcessing: true);
    }

    private static async Task<IResult> KitAsync(string slug, HttpContext http, ISender sender)
    {
        var kit = await sender.Send(new GetPressKit.Query(slug), http.RequestAborted);
        if (http.Request.IsDownload(kit.Key))
        {
            await sender.Send(new CountKitDownload.Command(slug), http.RequestAborted);
        }

        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, NoStore = true };
        return Results.File(kit.Path, "application/zip", kit.FileName, entityTag: new EntityTagHeaderValue($"\"{kit.Key}\""), enableRangeProcessing: true);
    }

    /// <summary>Written while it is sent: it lies nowhere, and nobody else asks for the same.</summary>
    private static async Task<IResult> SelectionAsync([FromQuery(Name = "code")] string[] codes, HttpContext http, ISender sender, KitWriter writer)
    {
        var kit = await sender.Send(new GetSelectionKit.Query(codes), http.RequestAborted);
        await sender.Send(new CountMediaDownload.Command([.. kit.Files.Select(file => file.Code)]), http.RequestAborted);
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, NoStore = true };
        // The end of each part is written when the part is closed, for which no archive waits.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(stream => writer.WriteAsync(stream, kit, http.RequestAborted), "application/zip", GetSelectionKit.FileName);
    }
}
