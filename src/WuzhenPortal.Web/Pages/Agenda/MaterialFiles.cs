using MediatR;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Web.Hosting;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>Materials for download. Each request is asked whether its sender may have the file; nothing is ever shown within the portal's own pages.</summary>
internal static class MaterialFiles
{
    /// <summary>Where a material is fetched, without the language.</summary>
    public static string Path(string code) => $"/materials/{code}";

    /// <summary>The page that says what it takes to fetch it, without the language.</summary>
    public static string WhyPath(string code) => $"/me/materials/{code}";

    public static void MapMaterials(this WebApplication app) =>
        app.MapMethods($"/{{language:language}}/materials/{{code:length({SessionMaterial.CodeLength})}}", [HttpMethods.Get, HttpMethods.Head], async (string code, HttpContext http, Reader reader, ISender sender) =>
        {
            try
            {
                var found = await sender.Send(new GetMaterial.Query(code), http.RequestAborted);
                var tag = new EntityTagHeaderValue($"\"{found.Hash}\"");
                if (http.Request.IsDownload(found.Hash))
                {
                    await sender.Send(new CountDownload.Command(code), http.RequestAborted);
                }

                http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = found.IsForEverybody, Private = !found.IsForEverybody, NoCache = true };
                http.Response.Headers.Vary = HeaderNames.Cookie;
                return Results.File(found.Path, found.Kind.ContentType(), found.FileName, found.UploadedAt, tag, enableRangeProcessing: true);
            }
            catch (Forbidden)
            {
                return Results.Redirect(reader.Href(WhyPath(code)));
            }
        }).AddEndpointFilter(FileAnswers.AnswerFailures);
}
