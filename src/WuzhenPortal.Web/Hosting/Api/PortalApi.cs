using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Texts;

namespace WuzhenPortal.Web.Hosting.Api;

/// <summary>What other people's programs read. It knows nobody, answers everybody the same, may be asked from any page, and tells failures as problems (RFC 9457).</summary>
internal static class PortalApi
{
    public const string Root = "/api/v1";

    public const string Description = $"{Root}/openapi.json";

    /// <summary>The working draft, for who has a key to it.</summary>
    public const string Draft = $"{Root}/draft";

    /// <summary>How full it is, for who has a key to it.</summary>
    public const string Seats = $"{Root}/seats";

    /// <summary>The element that shows the agenda on other sites.</summary>
    public const string Module = "/js/wuzhen-agenda.js";

    /// <summary>The query keys that change an answer; every other is passed over.</summary>
    public static readonly string[] QueryKeys = ["year", "limit", "after", "day", "theme", "room", "subForum", "speaker"];

    private static readonly int[] Known = [400, 404, 429, 500];

    public static void AddPortalApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        // What cannot be read in an address is a bad request in every environment, and no fault.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOpenApi("v1", ApiDescription.Configure);
    }

    public static bool IsAt(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>Whether answers may be kept, as they depend on nothing but their address.</summary>
    public static bool IsKept(PathString path) => IsAt(path) && !path.StartsWithSegments(Description) && !path.StartsWithSegments(Draft) && !path.StartsWithSegments(Seats);

    public static void UsePortalApi(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsAt(context.Request.Path) || context.Request.Path == Module, open => open.Use(LetAnybodyRead));
        app.UseWhen(context => IsAt(context.Request.Path), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = TellAsync });
            api.UseStatusCodePages(context => TellAsync(context.HttpContext));
            api.Use((http, next) =>
            {
                // Whoever is signed in in this browser is nobody here, and gets no cookie renewed.
                http.Request.Headers.Remove(HeaderNames.Cookie);
                if (!IsKept(http.Request.Path))
                {
                    http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
                }

                return next(http);
            });
        });
    }

    /// <summary>Says on every answer that any page may read it, asked for or not: a cache on the way may give it to another page than the one it was made for.</summary>
    private static Task LetAnybodyRead(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        http.Response.OnStarting(() =>
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = $"{HeaderNames.ETag}, {HeaderNames.RetryAfter}";
            return Task.CompletedTask;
        });
        if (!HttpMethods.IsOptions(http.Request.Method) || !http.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod))
        {
            return next(http);
        }

        headers.AccessControlAllowMethods = $"{HttpMethods.Get}, {HttpMethods.Head}";
        headers.AccessControlAllowHeaders = HeaderNames.IfNoneMatch;
        headers.AccessControlMaxAge = "86400";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>In the language that the program says it prefers, with the reference under which the log has it.</summary>
    public static IResult Problem(HttpContext http, PortalTexts texts, int status, IDictionary<string, string[]>? errors = null, string? detail = null)
    {
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        var kind = Known.Contains(status) ? status : status < 500 ? 400 : 500;
        var more = new Dictionary<string, object?> { ["reference"] = http.TraceIdentifier };
        if (errors is not null)
        {
            more["errors"] = errors;
        }

        return Results.Problem(detail ?? texts[$"Portal.Api.Problem.{kind}"], http.Request.Path, status, ReasonPhrases.GetReasonPhrase(status), extensions: more);
    }

    private static Task TellAsync(HttpContext http) =>
        Problem(http, http.RequestServices.GetRequiredService<PortalTexts>(), http.Response.StatusCode).ExecuteAsync(http);
}
