using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace WuzhenPortal.Web.Hosting;

/// <summary>A mail as it stands within a page: a document of its own that may carry its styles, and in which nothing runs, is sent or is fetched.</summary>
internal sealed class MailFrame(string content, bool isHtml) : IActionResult
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Features.Set(this);
        var response = context.HttpContext.Response;
        response.ContentType = isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(content), context.HttpContext.RequestAborted);
    }

    /// <summary>Such an answer may stand in a frame of the portal; called before the headers that close every other one.</summary>
    public static void Allow(IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            if (http.Features.Get<MailFrame>() is not null)
            {
                http.Response.Headers.ContentSecurityPolicy = Policy;
                http.Response.Headers.XFrameOptions = "SAMEORIGIN";
            }

            return Task.CompletedTask;
        });
        return next(http);
    });
}
