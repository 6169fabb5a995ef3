using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Web.Hosting.Api;

namespace WuzhenPortal.Web.Hosting;

/// <summary>How often one sender may write, a reader search, and a program ask for what is not kept; reading pages is not limited.</summary>
internal static class PortalLimits
{
    /// <summary>Policy of the pages that check a password or send a mail to an address somebody typed.</summary>
    public const string Accounts = "accounts";

    /// <summary>Policy of what programs read.</summary>
    public const string Api = "api";

    /// <summary>Policy of pictures that are drawn when they are asked for.</summary>
    public const string Pictures = "pictures";

    /// <summary>Policy of search, which asks more of the portal than a page that is kept.</summary>
    public const string Search = "search";

    /// <summary>Policy of archives that are put together when they are asked for.</summary>
    public const string Archives = "archives";

    private const int ArchivesPerMinute = 6;

    /// <summary>A network that shows a link asks for one; a page shows few.</summary>
    private const int PicturesPerMinute = 120;

    public static void AddPortalLimits(this IServiceCollection services, PortalSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Accounts, http => Writes(http, "a:" + Address(http), settings.SignInsPerMinute));
        options.AddPolicy(Api, http => Limited(http.Features.Get<ShownKey>() is { State: ApiKeyState.Valid } key ? "k:" + key.Code : "r:" + Address(http), settings.ApiReadsPerMinute));
        options.AddPolicy(Pictures, http => Limited("p:" + Address(http), PicturesPerMinute));
        options.AddPolicy(Archives, http => Limited(http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? "z:u:" + account : "z:" + Address(http), ArchivesPerMinute));
        options.AddPolicy(Search, http => Limited(http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? "s:u:" + account : "s:" + Address(http), settings.SearchesPerMinute));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            Writes(http, http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? "u:" + account : "w:" + Address(http), settings.WritesPerMinute));
    });

    // The connection's address: a forwarded one counts only when a known proxy sent it.
    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> Writes(HttpContext http, string sender, int perMinute) => HttpMethods.IsPost(http.Request.Method) && !ErrorPages.IsAt(http.Request.Path)
        ? Limited(sender, perMinute)
        : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Limited(string sender, int perMinute) => RateLimitPartition.GetSlidingWindowLimiter(
        sender, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
}
