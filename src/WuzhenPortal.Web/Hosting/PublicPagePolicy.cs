using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Hosting.Api;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Keeps whole public pages, and answers of the API, for readers who are not signed in: compressed, by language (in the address), encoding and the known query keys.</summary>
internal sealed class PublicPagePolicy : IOutputCachePolicy
{
    /// <summary>The query keys that change a public page; every other key is passed over, in the cache and in links.</summary>
    public static readonly string[] QueryKeys = ["day", "theme", "room", "sub-forum", "format", "follow", "topic", "category", "page", "from", "to", "series", "in", "released"];

    /// <summary>Keys that go along in links, on pages that are never kept.</summary>
    public static readonly string[] OwnKeys = ["q", "s", "since", "kind", "year"];

    /// <summary>What is one reader's own, or answers to more than the address: never kept, whatever a page says of itself.</summary>
    private static readonly string[] Private = ["/account", "/agenda/changes", "/agenda/mine", "/agenda/search", "/errors", "/handbook.pdf", "/materials", "/me", "/news/newsletter", "/organise", "/press/area", "/press/selection", "/publications/files", "/search"];

    /// <summary>"Now and next" may be this much behind.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var mayCache = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Cookies.ContainsKey(SignInCookie.Name)
            && StringValues.IsNullOrEmpty(request.Headers.Authorization)
            // What is searched for is no part of the key: such a page is made for its reader alone.
            && !request.Query.ContainsKey("q")
            && (IsPublic(request.Path) || PortalApi.IsKept(request.Path));
        context.EnableOutputCaching = mayCache;
        context.AllowCacheLookup = mayCache;
        context.AllowCacheStorage = mayCache;
        context.AllowLocking = mayCache;
        if (mayCache)
        {
            context.CacheVaryByRules.QueryKeys = PortalApi.IsAt(request.Path) ? PortalApi.QueryKeys : QueryKeys;
            context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding);
            context.Tags.Add(IPublicPages.Tag);
            context.ResponseExpirationTimeSpan = Kept;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // A page with a form carries its visitor's antiforgery token and says no-store: it is nobody else's.
        if (response.StatusCode != StatusCodes.Status200OK
            || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            || IsOwn(response.Headers.CacheControl.ToString())
            || context.WouldOutliveItsTruth())
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsOwn(string control) => control.Contains("no-store", StringComparison.OrdinalIgnoreCase) || control.Contains("private", StringComparison.OrdinalIgnoreCase);

    private static bool IsPublic(PathString path)
    {
        var value = path.Value.AsSpan(1);
        var slash = value.IndexOf('/');
        var segment = slash < 0 ? value : value[..slash];
        var rest = slash < 0 ? default : value[slash..];
        foreach (var language in Language.All)
        {
            if (segment.SequenceEqual(language.Segment))
            {
                return !IsPrivate(WithoutYear(rest));
            }
        }

        return false;
    }

    /// <summary>An address of the archive has a year before what it shares with the current summit's.</summary>
    private static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> rest) =>
        rest.Length > 5 && rest[5] == '/' && int.TryParse(rest[1..5], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? rest[5..] : rest;

    private static bool IsPrivate(ReadOnlySpan<char> rest)
    {
        foreach (var area in Private)
        {
            if (rest.StartsWith(area) && (rest.Length == area.Length || rest[area.Length] is '/' or '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static string Encoding(StringValues accepted)
    {
        var header = accepted.ToString();
        return header.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : header.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }
}
