using MediatR;
using WuzhenPortal.Application.News.Newsletter;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.News;

/// <summary>
/// Where a mail program ends the newsletter for its reader (RFC 8058): by one POST without cookies and without a token of a form, as it never saw one; the random code is what lets it in.
/// A person who opens the address, or a program that only looks at links, changes nothing by that.
/// </summary>
internal static class OneClickUnsubscribe
{
    public static void MapOneClickUnsubscribe(this WebApplication app)
    {
        const string address = "/{language:language}/news/newsletter/unsubscribe";
        app.MapPost(address, async (string? code, HttpContext http, ISender sender, CancellationToken cancel) =>
        {
            await sender.Send(new EndNewsletter.Command(code), cancel);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Ok();
        }).DisableAntiforgery();
        app.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], (string? code, HttpContext http, Reader reader) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.LocalRedirect(reader.Href("/news/newsletter/manage") + QueryString.Create("code", code ?? ""));
        });
    }
}
