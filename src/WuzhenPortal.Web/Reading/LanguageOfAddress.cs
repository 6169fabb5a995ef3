using System.Globalization;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Reading;

/// <summary>The first part of an address says in which language the answer is; an address without one uses cookie, browser, English.</summary>
internal static class LanguageOfAddress
{
    private static readonly Dictionary<string, CultureInfo> Cultures = Language.All.ToDictionary(language => language.Code, language => CultureInfo.GetCultureInfo(language.Code));

    public static IApplicationBuilder UseLanguageOfAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value.AsSpan(1);
        var slash = path.IndexOf('/');
        var language = Language.BySegment((slash < 0 ? path : path[..slash]).ToString()) ?? Preferred(context.Request);
        context.Features.Set(language);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures[language.Code];
        return next(context);
    });

    /// <summary>What a visitor would choose who has not said so in the address.</summary>
    public static Language Preferred(HttpRequest request) =>
        Language.BySegment(request.Cookies[LanguageChoice.Cookie])
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Language.BySegment(accepted.Value.Value?.Split('-')[0]))
            .FirstOrDefault(language => language is not null)
        ?? Language.English;
}

/// <summary>Matches the first part of an address.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string segment && Language.All.Any(language => language.Segment == segment);
}
