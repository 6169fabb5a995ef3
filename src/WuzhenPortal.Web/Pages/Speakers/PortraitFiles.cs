using MediatR;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Pages.Speakers;

/// <summary>Portraits under the hash of their content: an address never shows another picture, so browsers keep it.</summary>
internal static class PortraitFiles
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapPortraits(this WebApplication app) =>
        app.MapMethods(GetPortrait.PathOf($"{{hash:length({Portrait.HashLength})}}"), [HttpMethods.Get, HttpMethods.Head], async (string hash, HttpContext http, ISender sender) =>
        {
            var content = await sender.Send(new GetPortrait.Query(hash), http.RequestAborted);
            http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Kept, Extensions = { new NameValueHeaderValue("immutable") } };
            return Results.Bytes(content, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{hash}\""));
        }).AddEndpointFilter(FileAnswers.AnswerFailures);
}
