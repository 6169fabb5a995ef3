using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Reading.Data;

/// <summary>What a page says, once more for programs: JSON-LD in the words of schema.org. What was invented for a sample is left out, as nothing there could mark it.</summary>
/// <remarks>A block of data is never executed, so the content security policy has nothing to let in.</remarks>
public sealed partial class PageData(Reader reader, PortalTexts texts)
{
    private const string Vocabulary = "https://schema.org";

    // Escapes what could end the element around it, < > & and quotes, whatever people wrote.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The element as it stands in the page.</summary>
    public static IHtmlContent Write(JsonObject thing) => new HtmlString($"<script type=\"application/ld+json\">{thing.ToJsonString(Json)}</script>");

    /// <summary>The portal, and the summit that it is for.</summary>
    public JsonObject Home(SummitFacts summit, LocalizedText theme) => new()
    {
        ["@context"] = Vocabulary,
        ["@graph"] = new JsonArray(
            Thing("WebSite", ("@id", reader.Absolute("/") + "#site"), ("name", texts["Portal.Name"]), ("url", Here("/")), ("inLanguage", reader.Language.Code), ("publisher", Organiser(summit.Organiser)),
                ("potentialAction", Thing("SearchAction", ("target", $"{Here("/agenda/search")}?q={{words}}"), ("query-input", "required name=words")))),
            SummitEvent(summit, ("description", Words(theme)))),
    };

    /// <summary>A summit as a whole.</summary>
    public JsonObject Summit(SummitFacts summit, LocalizedText theme) => Root(SummitEvent(summit, ("description", Words(theme))));

    private static JsonObject Root(JsonObject thing)
    {
        thing.Insert(0, "@context", Vocabulary);
        return thing;
    }

    /// <summary>A thing with the properties of which something is known.</summary>
    private static JsonObject Thing(string type, params (string Name, JsonNode? Value)[] properties)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null and not JsonArray { Count: 0 })
            {
                thing[name] = value;
            }
        }

        return thing;
    }

    private static JsonArray All(IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    private static string Day(DateOnly day) => day.Address();

    private static string Term(string name) => $"{Vocabulary}/{name}";

    /// <summary>A summit where something else is told of that takes place at it.</summary>
    private JsonObject Frame(SummitFacts summit) => Thing(
        "Event", ("@id", Id("/")), ("name", Words(summit.Name)), ("url", Here("/")), ("startDate", Day(summit.StartsOn)), ("endDate", Day(summit.EndsOn)), ("location", City(summit.City)));

    private JsonObject SummitEvent(SummitFacts summit, params (string Name, JsonNode? Value)[] more) => Thing("Event",
    [
        ("@id", Id("/")), ("name", Words(summit.Name)), ("url", Here("/")), ("startDate", Day(summit.StartsOn)), ("endDate", Day(summit.EndsOn)),
        ("eventStatus", Term("EventScheduled")), ("eventAttendanceMode", Attendance(summit.IsPartlyOnline)), ("location", LocationOf(summit)),
        ("image", Image), ("organizer", Organiser(summit.Organiser)), .. more,
    ]);

    private static string? Attendance(bool? isPartlyOnline) =>
        isPartlyOnline is { } partly ? Term(partly ? "MixedEventAttendanceMode" : "OfflineEventAttendanceMode") : null;

    private JsonNode? LocationOf(SummitFacts summit) => (City(summit.City), summit.IsPartlyOnline) switch
    {
        ({ } city, true) => new JsonArray(city, Thing("VirtualLocation", ("url", Here("/")))),
        (var city, _) => city,
    };

    private JsonObject? City(LocalizedText city) => Words(city) is { } name ? Thing("Place", ("name", name), ("address", AddressIn(city))) : null;

    private JsonObject? AddressIn(LocalizedText city) => Words(city) is { } name ? Thing("PostalAddress", ("addressLocality", name)) : null;

    private JsonObject? Organiser(LocalizedText name) => Words(name) is { } words ? Thing("Organization", ("name", words)) : null;

    private string Image => reader.Absolute("/img/card.png");

    /// <summary>The address of a page in the reader's language.</summary>
    private string Here(string path) => reader.Absolute(reader.Href(path));

    /// <summary>What a thing is called on every page that tells of it, in whichever language.</summary>
    private string Id(string path) => reader.Absolute(reader.Year is { } year ? $"/{Language.English.Segment}/{year}{path.TrimEnd('/')}#it" : $"/{Language.English.Segment}{path.TrimEnd('/')}#it");

    private string? Words(LocalizedText text) => text.IsEmpty ? null : reader.Plain(text);
}
