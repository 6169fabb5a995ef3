using WuzhenPortal.Domain;
using WuzhenPortal.Web.Hosting.Api;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Answers without a body, and faults, become pages in the reader's language.</summary>
internal static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseWhen(
            context => IsForPeople(context.Request.Path.Value) && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) && !PortalApi.IsAt(context.Request.Path),
            pages => pages.UseStatusCodePages(context => ShowAsync(context.HttpContext, context.HttpContext.Response.StatusCode, context.Next)));
        return app;
    }

    /// <summary>Programs ask for files; people open pages and printed documents.</summary>
    private static bool IsForPeople(string? path) => Path.GetExtension(path) is "" or null or ".pdf";

    /// <summary>Whether this is an error page's address, which needs nothing but its texts.</summary>
    public static bool IsAt(PathString path) => path.Value!.Split('/') is [_, _, "errors", ..];

    /// <summary>Runs the error page for the address that failed, in its language, and puts the request back as it was.</summary>
    public static async Task ShowAsync(HttpContext http, int code, RequestDelegate next)
    {
        var path = http.Request.Path;
        var endpoint = http.GetEndpoint();
        var values = http.Request.RouteValues;
        http.Features.Set(new FailedAddress(path));
        http.SetEndpoint(null);
        http.Request.RouteValues = [];
        http.Request.Path = $"/{(http.Features.Get<Language>() ?? Language.English).Segment}/errors/{code}";
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Path = path;
            http.SetEndpoint(endpoint);
            http.Request.RouteValues = values;
        }
    }
}

/// <summary>The address that was asked for, while the error page stands in for it.</summary>
internal sealed record FailedAddress(PathString Path);
