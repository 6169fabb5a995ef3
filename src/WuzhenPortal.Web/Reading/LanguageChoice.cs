using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Reading;

/// <summary>Remembers the language a reader chose in the switch, so that the bare address answers in it next time.</summary>
internal static class LanguageChoice
{
    public const string Cookie = "wz.language";

    public const string Path = "/language";

    /// <summary><c>/language/zh?to=/zh/agenda</c>: works without JavaScript, and keeps the pages themselves free of cookies.</summary>
    public static void MapLanguageChoice(this IEndpointRouteBuilder app) => app.MapGet(Path + "/{language:language}", (string language, string? to, HttpResponse response) =>
    {
        response.Cookies.Append(Cookie, language, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return Results.LocalRedirect(Local(to) ?? $"/{language}");
    });

    /// <summary>The switch's address for the page being read.</summary>
    public static string Address(Language language, string there) => $"{Path}/{language.Segment}{QueryString.Create("to", there)}";

    // One slash and then a language: no other host, no other page than a reader's own.
    private static string? Local(string? to) =>
        to is ['/', ..] && Language.BySegment(to[1..].Split('/', '?')[0]) is not null && !to.Contains('\\', StringComparison.Ordinal) ? to : null;
}
