using MediatR;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Web.Hosting.Api;

/// <summary>The key that came with a request, whether or not it opens anything.</summary>
internal sealed record ShownKey(string Code, IReadOnlyList<string> Scopes, ApiKeyState State);

/// <summary>What a key has to open, on an address that is not for everybody.</summary>
internal sealed record KeyScope(string Scope);

/// <summary>Lets programs with a key to what is not public: <c>Authorization: Bearer …</c> (RFC 6750).</summary>
internal static class ApiKeys
{
    private const string Scheme = "Bearer";

    /// <summary>Recognises the key before the limits are looked at, which are the key's own. Elsewhere a key is passed over.</summary>
    public static void UseApiKeys(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KeyScope>() is not null && TokenOf(http.Request) is { } token)
        {
            var sender = http.RequestServices.GetRequiredService<ISender>();
            if (await sender.Send(new RecogniseApiKey.Query(token), http.RequestAborted) is { } key)
            {
                http.Features.Set(new ShownKey(key.Code, key.Scopes, key.State));
                if (key is { State: ApiKeyState.Valid, IsToBeNoted: true })
                {
                    await sender.Send(new NoteApiKeyUse.Command(key.Code), http.RequestAborted);
                }
            }
        }

        await next(http);
    });

    /// <summary>Refuses, with the reason, whoever has no key to the scope.</summary>
    public static RouteHandlerBuilder Behind(this RouteHandlerBuilder endpoint, string scope) => endpoint.WithMetadata(new KeyScope(scope)).AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        return http.Features.Get<ShownKey>() switch
        {
            null => Refused(http, StatusCodes.Status401Unauthorized, TokenOf(http.Request) is null ? "Missing" : "Unknown", scope),
            { State: not ApiKeyState.Valid } old => Refused(http, StatusCodes.Status401Unauthorized, $"{old.State}", scope),
            var key when !key.Scopes.Contains(scope) => Refused(http, StatusCodes.Status403Forbidden, "OtherScope", scope),
            _ => await next(context),
        };
    });

    /// <summary>What was sent as a key; null where nothing was.</summary>
    private static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith($"{Scheme} ", StringComparison.OrdinalIgnoreCase) ? header[(Scheme.Length + 1)..].Trim() : null;
    }

    private static IResult Refused(HttpContext http, int status, string reason, string scope)
    {
        var texts = http.RequestServices.GetRequiredService<PortalTexts>();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.WWWAuthenticate = reason switch
        {
            "Missing" => Scheme,
            "OtherScope" => $"{Scheme} error=\"insufficient_scope\", scope=\"{scope}\"",
            _ => $"{Scheme} error=\"invalid_token\"",
        };
        return PortalApi.Problem(http, texts, status, detail: texts[$"Portal.Api.Key.{reason}", scope]);
    }
}
