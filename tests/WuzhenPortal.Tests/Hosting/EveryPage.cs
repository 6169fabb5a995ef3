using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WuzhenPortal.Tests.Hosting;

/// <summary>All pages of the portal as it runs, each with an address to open it by. A page that is added later is among them.</summary>
internal static class EveryPage
{
    private const string Language = "{language:language}";

    /// <summary>Something that is there for each place in an address that names a thing. What stands in capitals is made by the test.</summary>
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["/agenda/{day?}"] = "/agenda/2022-11-09",
        ["/agenda/releases/{number:int}"] = "/agenda/releases/1",
        ["/agenda/rooms/{slug}"] = "/agenda/rooms/hall-5",
        ["/agenda/rooms/{slug}/display"] = "/agenda/rooms/hall-5/display",
        ["/agenda/themes/{slug}"] = "/agenda/themes/technology-and-industry",
        ["/organise/agenda/import/{code}"] = "/organise/agenda/import/UPLOAD",
        ["/sessions/{slug}"] = "/sessions/opening-ceremony",
        ["/sub-forums/{slug}"] = "/sub-forums/digital-economy",
        ["/speakers/{slug}"] = "/speakers/zhang-yong",
        ["/news/{slug}"] = "/news/expo-opens",
        ["/publications/{slug}"] = "/publications/china-internet-development-report-2022",
        ["/messages/{slug}"] = "/messages/letter-of-congratulation-2022",
        ["/information/{slug}"] = "/information/hotels",
        ["/organise/information/{slug}"] = "/organise/information/hotels",
        ["/organise/information/{slug}/history"] = "/organise/information/hotels/history",
        ["/organise/publications/{slug}"] = "/organise/publications/china-internet-development-report-2022",
        ["/organise/publications/{slug}/versions/{number}"] = "/organise/publications/china-internet-development-report-2022/versions/1.0",
        ["/organise/publications/{slug}/chapters/{code}"] = "/organise/publications/china-internet-development-report-2022/chapters/CHAPTER",
        ["/organise/publications/{slug}/errata/{code}"] = "/organise/publications/china-internet-development-report-2022/errata/ERRATUM",
        ["/organise/publications/messages/{slug}"] = "/organise/publications/messages/letter-of-congratulation-2022",
        ["/expo/{slug}"] = "/expo/china-mobile",
        ["/cloud-hall/{slug}"] = "/cloud-hall/ar-glasses",
        ["/{year:int:range(2000,2099)}"] = "/2021",
        ["/errors/{code:int}"] = "/errors/404",
        ["/me/registrations/{reference}"] = "/me/registrations/REFERENCE",
        ["/me/registrations/{reference}/place"] = "/me/registrations/REFERENCE/place",
        ["/organise/registrations/categories/{code}"] = "/organise/registrations/categories/press",
        ["/me/registrations/{reference}/withdraw"] = "/me/registrations/REFERENCE/withdraw",
        ["/me/registrations/{reference}/questions"] = "/me/registrations/REFERENCE/questions",
        ["/organise/registrations/{reference}/correct"] = "/organise/registrations/WAITING/correct",
        ["/organise/registrations/{reference}/questions"] = "/organise/registrations/WAITING/questions",
        ["/organise/registrations/forms/{category}"] = "/organise/registrations/forms/press",
        ["/organise/registrations/forms/{category}/preview"] = "/organise/registrations/forms/press/preview",
        ["/organise/registrations/forms/{category}/questions/{key}"] = "/organise/registrations/forms/press/questions/medium",
        ["/organise/registrations/forms/{category}/sections/{key}"] = "/organise/registrations/forms/press/sections/your-outlet",
        ["/me/registrations/{reference}/portrait"] = "/me/registrations/REFERENCE/portrait",
        ["/me/registrations/{reference}/substitute"] = "/me/registrations/REFERENCE/substitute",
        ["/me/registrations/{reference}/documents"] = "/me/registrations/REFERENCE/documents",
        ["/me/registrations/{reference}/passport"] = "/me/registrations/REFERENCE/passport",
        ["/organise/registrations/{reference}/passport"] = "/organise/registrations/WAITING/passport",
        ["/me/registrations/{reference}/badge"] = "/me/registrations/REFERENCE/badge",
        ["/me/registrations/{reference}/letter"] = "/me/registrations/REFERENCE/letter",
        ["/letters/{code}"] = "/letters/LETTER",
        ["/organise/registrations/{reference}/papers"] = "/organise/registrations/WAITING/papers",
        ["/me/registrations/{reference}/equipment"] = "/me/registrations/PRESSREF/equipment",
        ["/press/pools/{code}"] = "/press/pools/POOL",
        ["/organise/press/pools/{code}"] = "/organise/press/pools/POOL",
        ["/organise/press/contacts/{code}"] = "/organise/press/contacts/new",
        ["/organise/press/interviews/{code}"] = "/organise/press/interviews/INTERVIEW",
        ["/organise/press/conferences/{slug}"] = "/organise/press/conferences/closing-press-conference",
        ["/me/seats/{kind:regex(^(sessions|sub-forums)$)}/{slug}"] = "/me/seats/sub-forums/digital-economy",
        ["/me/sub-forums/{forum}"] = "/me/sub-forums/digital-economy",
        ["/me/sub-forums/{forum}/texts"] = "/me/sub-forums/digital-economy/texts",
        ["/me/sub-forums/{forum}/sessions/{slug}"] = "/me/sub-forums/digital-economy/sessions/new",
        ["/me/sub-forums/{forum}/speakers/{slug}"] = "/me/sub-forums/digital-economy/speakers/new",
        ["/me/sub-forums/{forum}/seats/{kind:regex(^(sessions|sub-forums)$)}/{slug}"] = "/me/sub-forums/digital-economy/seats/sub-forums/digital-economy",
        ["/organise/seats/{kind:regex(^(sessions|sub-forums)$)}/{slug}"] = "/organise/seats/sub-forums/digital-economy",
        ["/me/delegations/{code}"] = "/me/delegations/DELEGATION",
        ["/me/delegations/{code}/add"] = "/me/delegations/DELEGATION/add",
        ["/me/delegations/{code}/members/{key}"] = "/me/delegations/DELEGATION/members/MEMBER",
        ["/me/delegations/{code}/list"] = "/me/delegations/DELEGATION/list",
        ["/me/delegations/{code}/list/{list}"] = "/me/delegations/DELEGATION/list/LIST",
        ["/organise/registrations/delegations/{code}"] = "/organise/registrations/delegations/DELEGATION",
        ["/organise/registrations/{reference}"] = "/organise/registrations/WAITING",
        ["/organise/mail/templates/{kind}"] = "/organise/mail/templates/RegistrationSubmitted",
        ["/organise/mail/outbox/{key:guid}"] = "/organise/mail/outbox/MAIL",
        ["/organise/mail/batches/{code}"] = "/organise/mail/batches/BATCH",
        ["/organise/registrations/{reference}/compare/{other}"] = "/organise/registrations/WAITING/compare/WAITING",
        ["/organise/registrations/bulk/{code}"] = "/organise/registrations/bulk/BULK",
        ["/organise/registrations/reasons/{code}"] = "/organise/registrations/reasons/new",
        ["/press/media/{code}"] = "/press/media/PICTURE",
        ["/press/albums/{slug}"] = "/press/albums/ALBUM",
        ["/organise/media/{code}"] = "/organise/media/PICTURE",
        ["/organise/media/albums/{slug}"] = "/organise/media/albums/ALBUM",
        ["/organise/news/{slug}"] = "/organise/news/expo-opens",
        ["/organise/news/{slug}/withdraw"] = "/organise/news/expo-opens/withdraw",
        ["/organise/news/{slug}/history"] = "/organise/news/expo-opens/history",
        ["/organise/news/{slug}/place"] = "/organise/news/expo-opens/place",
        ["/organise/agenda/releases/{number:int}/restore"] = "/organise/agenda/releases/1/restore",
        ["/organise/agenda/releases/{number:int}/notice"] = "/organise/agenda/releases/1/notice",
        ["/organise/agenda/sessions/{slug}"] = "/organise/agenda/sessions/opening-ceremony",
        ["/organise/agenda/sub-forums/{slug}"] = "/organise/agenda/sub-forums/digital-economy",
        ["/organise/agenda/sub-forums/{slug}/organisers"] = "/organise/agenda/sub-forums/digital-economy/organisers",
        ["/organise/agenda/sub-forums/{slug}/proposal"] = "/organise/agenda/sub-forums/digital-economy/proposal",
        ["/organise/agenda/board/{kind:regex(^(sessions|sub-forums)$)}/{slug}"] = "/organise/agenda/board/sub-forums/digital-economy",
        ["/organise/agenda/{kind:regex(^(sessions|sub-forums)$)}/{slug}/remove"] = "/organise/agenda/sessions/opening-ceremony/remove",
        ["/organise/speakers/{slug}"] = "/organise/speakers/zhang-yong",
        ["/organise/speakers/{slug}/keeper"] = "/organise/speakers/zhang-yong/keeper",
        ["/organise/speakers/{slug}/portrait"] = "/organise/speakers/zhang-yong/portrait",
        ["/organise/speakers/{slug}/remove"] = "/organise/speakers/zhang-yong/remove",
        ["/me/materials/{code}"] = "/me/materials/MATERIAL",
        ["/me/speaker/sessions/{slug}"] = "/me/speaker/sessions/opening-ceremony",
        ["/organise/agenda/sessions/{slug}/materials"] = "/organise/agenda/sessions/opening-ceremony/materials",
        ["/organise/agenda/sessions/{slug}/materials/{code}"] = "/organise/agenda/sessions/opening-ceremony/materials/MATERIAL",
        ["/organise/people/{code}"] = "/organise/people/PERSON",
        ["/organise/people/{code}/take/{role}"] = "/organise/people/PERSON/take/editor",
    };

    /// <summary>Public pages that are one reader's own, or twins of others: search engines are asked to pass them by.</summary>
    public static readonly string[] Unlisted = ["/agenda/changes", "/agenda/mine", "/agenda/releases/1", "/agenda/releases/compare", "/agenda/rooms/hall-5/display", "/agenda/search", "/news/newsletter/confirm", "/news/newsletter/manage", "/offline", "/press/selection", "/search"];

    /// <summary>Pages of the current summit and of none; those of the archive have the same with a year.</summary>
    /// <param name="made">What stands for the words in capitals.</param>
    public static IReadOnlyList<PageAddress> Of(PortalFixture portal, IReadOnlyDictionary<string, string>? made = null) =>
        [.. Endpoints(portal)
            .Select(endpoint => (Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>(), Template: endpoint.RoutePattern.RawText!.TrimStart('/')))
            .Where(endpoint => endpoint.Page is not null && !IsOfTheArchive(endpoint.Template))
            .Select(endpoint => new PageAddress(endpoint.Page!, (made ?? new Dictionary<string, string>()).Aggregate(Sample(endpoint.Template), (path, one) => path.Replace(one.Key, one.Value, StringComparison.Ordinal))))
            .DistinctBy(page => page.Path)
            .OrderBy(page => page.Path, StringComparer.Ordinal)];

    /// <summary>Addresses with the year of the sample, which another summit has followed.</summary>
    public static IReadOnlyList<string> OfTheArchive(PortalFixture portal) =>
        [.. Endpoints(portal)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && IsOfTheArchive(endpoint.RoutePattern.RawText!))
            .Select(endpoint => "/2022" + Sample(endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{year:int:range(2000,2099)}/", "", StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Query strings by which the forms of a page are told apart: one for each handler that takes a form.</summary>
    public static async Task<IReadOnlyList<string>> FormsAsync(PortalFixture portal, PageAddress page)
    {
        var compiled = await portal.Services.GetRequiredService<PageLoader>().LoadAsync(page.Descriptor, EndpointMetadataCollection.Empty);
        return [.. compiled.HandlerMethods.Where(handler => HttpMethods.IsPost(handler.HttpMethod)).Select(handler => handler.Name is null ? "" : $"?handler={handler.Name}")];
    }

    public static IEnumerable<RouteEndpoint> Endpoints(PortalFixture portal) => portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static bool IsOfTheArchive(string template) => template.Contains("{year:int:range(2000,2099)}/", StringComparison.Ordinal);

    private static string Sample(string template)
    {
        template.ShouldStartWith(Language);
        var path = template[Language.Length..];
        return !path.Contains('{', StringComparison.Ordinal) ? path
            : Samples.GetValueOrDefault(path).ShouldNotBeNull($"Say in {nameof(EveryPage)}.{nameof(Samples)} by which address \"{path}\" can be opened.");
    }

    /// <summary>A page and its address without the language.</summary>
    internal sealed record PageAddress(PageActionDescriptor Descriptor, string Path)
    {
        public bool IsOfTheBackOffice => IsBelow("/organise");

        /// <summary>Whether it belongs to somebody who is signed in.</summary>
        public bool IsPersonal => IsOfTheBackOffice || IsOfTheJournalist || IsBelow("/me") || (IsBelow("/register") && Path != "/register") || Path == "/account/sign-out";

        /// <summary>Whether it opens to an accredited journalist.</summary>
        public bool IsOfTheJournalist => IsBelow("/press/area") || (IsBelow("/me") && Path.EndsWith("/equipment", StringComparison.Ordinal));

        /// <summary>Whether search engines are to find it.</summary>
        public bool IsForEverybody => !IsPersonal && !IsBelow("/letters") && !IsBelow("/press/pools") && !Path.StartsWith("/account/", StringComparison.Ordinal) && !Path.StartsWith("/errors/", StringComparison.Ordinal) && !Unlisted.Contains(Path);

        private bool IsBelow(string area) => $"{Path}/".StartsWith($"{area}/", StringComparison.Ordinal);
    }
}
