using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Conference apps can read the agenda in the frab formats.</summary>
[Collection(typeof(ReadingCollection))]
public sealed partial class ScheduleTests(PortalFixture portal)
{
    // The community's own validators lie beside the repository where the project is worked on.
    private static readonly string Validators = Path.Combine(SourceTree.Root, "..", "shared", "data", "interop");

    private static readonly string[] Fallback = ["/work/shared/data/interop"];

    [Fact]
    public async Task The_xml_is_valid_by_the_communitys_schema()
    {
        var schema = Validator("schedule.xml.xsd");
        var schemas = new XmlSchemaSet();
        schemas.Add(null, schema);
        var broken = new List<string>();
        (await XmlAsync()).Validate(schemas, (_, found) => broken.Add(found.Message));
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_xml_has_every_session_once_with_its_place()
    {
        var schedule = (await XmlAsync()).Root!;
        schedule.Element("version")!.Value.ShouldBe("1");
        var conference = schedule.Element("conference")!;
        conference.Element("acronym")!.Value.ShouldBe("wuzhen2022");
        conference.Elements("track").Select(track => (track.Attribute("name")!.Value, track.Attribute("color")!.Value)).ShouldContain(("Technology and Industry", "#27568f"));
        schedule.Elements("day").Select(day => day.Attribute("date")!.Value).ShouldBe(["2022-11-08", "2022-11-09", "2022-11-10", "2022-11-11"]);

        var events = schedule.Elements("day").Elements("room").Elements("event").ToList();
        events.Count.ShouldBe(69);
        foreach (var name in new[] { "guid", "id", "code" })
        {
            events.Select(part => part.Attribute(name)!.Value).Distinct().Count().ShouldBe(69, name);
        }

        events.ShouldAllBe(part => Code().IsMatch(part.Attribute("code")!.Value));
        events.ShouldAllBe(part => Slug().IsMatch(part.Element("slug")!.Value));
        events.ShouldAllBe(part => part.Element("room")!.Value == part.Parent!.Attribute("name")!.Value);
        events.ShouldAllBe(part => part.Element("description")!.Value.Contains("illustrative"));
        var panel = events.Single(part => part.Element("slug")!.Value == "wuzhen2022-digital-economy-panel");
        panel.Element("date")!.Value.ShouldBe("2022-11-09T15:30:00+08:00");
        panel.Element("duration")!.Value.ShouldBe("01:10");
        panel.Element("subtitle")!.Value.ShouldBe("Digital Economy Forum");
        panel.Element("track")!.Value.ShouldBe("Technology and Industry");
    }

    [Fact]
    public async Task The_json_tells_the_same_and_keeps_to_the_schema()
    {
        var json = (await JsonAsync()).RootElement;
        var schedule = json.GetProperty("schedule");
        var conference = schedule.GetProperty("conference");
        Acronym().IsMatch(conference.GetProperty("acronym").GetString()!).ShouldBeTrue();
        conference.GetProperty("daysCount").GetInt32().ShouldBe(4);
        var events = conference.GetProperty("days").EnumerateArray()
            .SelectMany(day => day.GetProperty("rooms").EnumerateObject()).SelectMany(room => room.Value.EnumerateArray()).ToList();
        var guids = (await XmlAsync()).Descendants("event").Select(part => part.Attribute("guid")!.Value).Order();
        events.Select(part => part.GetProperty("guid").GetString()!).Order().ShouldBe(guids);

        using var schema = JsonDocument.Parse(File.ReadAllText(Validator("schedule.schema.json")));
        var definitions = schema.RootElement.GetProperty("definitions");
        ShouldKeepTo(definitions.GetProperty("Conference"), conference);
        foreach (var day in conference.GetProperty("days").EnumerateArray())
        {
            ShouldKeepTo(definitions.GetProperty("Day"), day);
        }

        events.ForEach(part => ShouldKeepTo(definitions.GetProperty("Event"), part));
        foreach (var room in conference.GetProperty("rooms").EnumerateArray())
        {
            ShouldKeepTo(definitions.GetProperty("Room"), room);
            room.GetProperty("capacity").ValueKind.ShouldBe(JsonValueKind.Null, "Seats of the sample are invented.");
        }

        foreach (var person in events.SelectMany(part => part.GetProperty("persons").EnumerateArray()))
        {
            // Exactly one of the two shapes of a person may fit.
            person.TryGetProperty("name", out _).ShouldBeTrue();
            person.TryGetProperty("public_name", out _).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("/agenda/schedule.xml", "text/xml; charset=utf-8")]
    [InlineData("/agenda/schedule.json", "application/json")]
    public async Task Apps_may_fetch_it_from_anywhere_and_ask_whether_it_changed(string path, string mediaType)
    {
        var browser = portal.Visitor();
        var first = (await browser.GetPage(path)).Response;
        first.Content.Headers.ContentType!.ToString().ShouldBe(mediaType);
        first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag.ShouldNotBeNull() } } };
        (await browser.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Without_a_release_there_is_no_document()
    {
        await using var unreleased = await PortalFixture.StartAsync();
        await unreleased.Db(async db =>
        {
            db.AgendaReleases.RemoveRange(db.AgendaReleases);
            await db.SaveChangesAsync();
        });
        (await unreleased.Visitor().GetPage("/agenda/schedule.xml")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await unreleased.Visitor().GetPage("/en/agenda")).One(".empty");
        (await unreleased.Visitor().GetPage("/en")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>What of JSON Schema the validator says about one object: what it must have, may have, and how a text looks.</summary>
    private static void ShouldKeepTo(JsonElement schema, JsonElement value)
    {
        var properties = schema.GetProperty("properties");
        foreach (var required in schema.GetProperty("required").EnumerateArray())
        {
            value.TryGetProperty(required.GetString()!, out _).ShouldBeTrue($"{required} is missing in {value}");
        }

        foreach (var property in value.EnumerateObject())
        {
            properties.TryGetProperty(property.Name, out var rule).ShouldBeTrue($"{property.Name} is not allowed");
            if (rule.TryGetProperty("pattern", out var pattern))
            {
                Regex.IsMatch(property.Value.GetString()!, pattern.GetString()!).ShouldBeTrue($"{property.Name}: {property.Value}");
            }

            if (rule.TryGetProperty("enum", out var choices))
            {
                choices.EnumerateArray().Select(choice => choice.GetString()).ShouldContain(property.Value.GetString());
            }

            if (rule.TryGetProperty("type", out var type))
            {
                string[] allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(kind => kind.GetString()!)] : [type.GetString()!];
                allowed.ShouldContain(KindOf(property.Value), property.Name);
            }
        }
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    /// <summary>A file of the community's; without it the test that asks for it is skipped.</summary>
    internal static string Validator(string name)
    {
        var found = Fallback.Prepend(Validators).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{name} is not here.");
        return found!;
    }

    private async Task<XDocument> XmlAsync()
    {
        var page = await portal.Visitor().GetPage("/agenda/schedule.xml");
        page.Status.ShouldBe(HttpStatusCode.OK);
        return XDocument.Parse(page.Html);
    }

    private async Task<JsonDocument> JsonAsync() => JsonDocument.Parse((await portal.Visitor().GetPage("/agenda/schedule.json")).Html);

    [GeneratedRegex("^[0-9A-Z]{6}$")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$")]
    private static partial Regex Slug();

    [GeneratedRegex("^[a-z0-9_]{4,}$")]
    private static partial Regex Acronym();
}
