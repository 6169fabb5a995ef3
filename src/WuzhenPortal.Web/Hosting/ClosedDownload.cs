namespace WuzhenPortal.Web.Hosting;

/// <summary>An answer that is a file from somebody else: whatever a browser makes of it, nothing in it runs, and it fetches and sends nothing.</summary>
internal sealed record ClosedDownload
{
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>Called before the headers that hold for every other answer.</summary>
    public static void Allow(IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            if (http.Features.Get<ClosedDownload>() is not null)
            {
                http.Response.Headers.ContentSecurityPolicy = Policy;
            }

            return Task.CompletedTask;
        });
        return next(http);
    });
}

internal static class ClosedDownloadExtensions
{
    /// <summary>Has what is answered closed off from the portal.</summary>
    public static void CloseDownload(this HttpContext http) => http.Features.Set(new ClosedDownload());
}
