using MediatR;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Where the portraits of people taking part are: the page on which one is made, and the files.</summary>
internal static class PortraitPage
{
    /// <summary>Whether this is the page of a portrait, the only one that may ask for the camera.</summary>
    public static bool IsAt(HttpContext http) => http.Request.Path.Value is { } path
        && path.Contains("/me/registrations/", StringComparison.OrdinalIgnoreCase) && path.EndsWith("/portrait", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files, for the person and for registrars; nobody keeps a copy on the way.</summary>
    public static void MapParticipantPortraits(this WebApplication app) =>
        app.MapMethods(GetParticipantPortrait.PathOf($"{{code:length({UploadCode.Length})}}"), [HttpMethods.Get, HttpMethods.Head], async (string code, HttpContext http, ISender sender) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            try
            {
                return Results.Bytes(await sender.Send(new GetParticipantPortrait.Query(code), http.RequestAborted), "image/jpeg");
            }
            catch (Exception failure) when (failure is NotFound or Forbidden)
            {
                return Results.NotFound();
            }
        });
}
