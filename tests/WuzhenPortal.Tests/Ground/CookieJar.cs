using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace WuzhenPortal.Tests.Ground;

/// <summary>Keeps cookies as a browser does, but by the portal's clock: one that "expired" years ago by the machine's clock is kept.</summary>
internal sealed class CookieJar : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, string> cookies = new(StringComparer.Ordinal);

    public void Set(string name, string value) => cookies[name] = value;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!cookies.IsEmpty)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
            {
                // This is how ASP.NET Core takes a cookie back.
                if (cookie.Expires == DateTimeOffset.UnixEpoch || cookie.MaxAge == TimeSpan.Zero)
                {
                    cookies.TryRemove(cookie.Name.Value!, out _);
                }
                else
                {
                    cookies[cookie.Name.Value!] = cookie.Value.Value!;
                }
            }
        }

        return response;
    }
}
