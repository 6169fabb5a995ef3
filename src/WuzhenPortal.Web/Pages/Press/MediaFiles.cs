using MediatR;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>Pictures, files and kits of the media library. An address never gets another content, so browsers keep what everybody may have; what is under embargo nobody keeps.</summary>
internal static class MediaFiles
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapMedia(this WebApplication app)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        var code = $"{{code:length({MediaItem.CodeLength})}}";
        app.MapMethods($"/media/{code}/{{width:int}}.{{extension}}", methods, (string code, int width, string extension, HttpContext http, ISender sender) => FileAsync(new(code, width, extension), http, sender));
        app.MapMethods($"/media/{code}/original.{{extension}}", methods, (string code, string extension, HttpContext http, ISender sender) => FileAsync(new(code, null, extension), http, sender));
        app.MapMethods(GetPressKit.PathOf("{slug}"), methods, KitAsync);
    }

    private static async Task<IResult> FileAsync(GetMediaFile.Query query, HttpContext http, ISender sender)
    {
        try
        {
            var found = await sender.Send(query, http.RequestAborted);
            var tag = new EntityTagHeaderValue($"\"{found.Tag}\"");
            if (query.Width is null && IsWhole(http.Request, found.Tag))
            {
                await sender.Send(new CountMediaDownload.Command(query.Code), http.RequestAborted);
            }

            http.Response.GetTypedHeaders().CacheControl = found.IsForEverybody && query.Width is not null
                ? new CacheControlHeaderValue { Public = true, MaxAge = Kept, Extensions = { new NameValueHeaderValue("immutable") } }
                : new CacheControlHeaderValue { Private = true, NoCache = found.IsForEverybody, NoStore = !found.IsForEverybody };
            return Results.File(found.Path, found.ContentType, found.FileName, found.AddedAt, tag, enableRangeProcessing: true);
        }
        catch (NotFound)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> KitAsync(string slug, HttpContext http, ISender sender)
    {
        try
        {
            var kit = await sender.Send(new GetPressKit.Query(slug), http.RequestAborted);
            if (IsWhole(http.Request, kit.Key))
            {
                await sender.Send(new CountKitDownload.Command(slug), http.RequestAborted);
            }

            http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, NoStore = true };
            return Results.File(kit.Path, "application/zip", kit.FileName, entityTag: new EntityTagHeaderValue($"\"{kit.Key}\""), enableRangeProcessing: true);
        }
        catch (NotFound)
        {
            return Results.NotFound();
        }
    }

    /// <summary>Whether the file is sent from its beginning: later parts of it, and a copy that is still good, are no further download.</summary>
    private static bool IsWhole(HttpRequest request, string tag) => HttpMethods.IsGet(request.Method)
        && (request.Headers.Range.Count == 0 || request.Headers.Range.ToString().StartsWith("bytes=0-", StringComparison.Ordinal))
        && !request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal);
}
