using System.Globalization;
using System.Text.Json;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Tests.Agenda;

namespace WuzhenPortal.Tests.Hosting;

/// <summary>Pages say once more for programs what they tell, in the words of schema.org.</summary>
public sealed class PageDataTests : IAsyncLifetime
{
    private const string Hostile = "</script><script>alert(1)</script><!-- \" ' & \u2028 ]]>";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync(options => options.Now = new(2022, 11, 9, 12, 0, 0, TimeSpan.FromHours(8)));

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("", "Event")]
    [InlineData("/agenda/2022-11-09", "Event")]
    [InlineData("/sessions/opening-ceremony", "Event")]
    [InlineData("/sub-forums/data-governance", "Event")]
    [InlineData("/speakers/li-shulei", "Person")]
    [InlineData("/news/expo-opens", "NewsArticle")]
    [InlineData("/expo", "ExhibitionEvent")]
    [InlineData("/expo/kaspersky", "Organization")]
    [InlineData("/publications/world-internet-development-report-2022", "Report")]
    public async Task A_page_tells_what_it_is_about_under_one_name_in_all_languages(string path, string type)
    {
        var ids = new HashSet<string>();
        foreach (var language in Language.All)
        {
            var thing = await ThingAsync($"/{language.Segment}{path}", type);
            thing.GetProperty("url").GetString().ShouldBe($"http://localhost/{language.Segment}{(path.StartsWith("/agenda", StringComparison.Ordinal) ? "" : path)}");
            thing.GetProperty(type == "NewsArticle" ? "headline" : "name").GetString().ShouldNotBeNullOrWhiteSpace();
            ids.Add(thing.GetProperty("@id").GetString()!);
            Values(thing, "startDate").Concat(Values(thing, "endDate")).Concat(Values(thing, "datePublished")).ShouldAllBe(date => IsDate(date));
        }

        ids.Count.ShouldBe(type == "NewsArticle" ? 6 : 1, "an article is written anew in each language, everything else is the same thing");
    }

    [Fact]
    public async Task The_front_page_tells_of_the_site_and_of_the_summit()
    {
        var site = await ThingAsync("/fr", "WebSite");
        site.GetProperty("inLanguage").GetString().ShouldBe("fr");
        site.GetProperty("potentialAction").GetProperty("target").GetString().ShouldBe("http://localhost/fr/agenda/search?q={words}");
        var summit = await ThingAsync("/fr", "Event");
        (summit.GetProperty("startDate").GetString(), summit.GetProperty("endDate").GetString()).ShouldBe(("2022-11-09", "2022-11-11"));
        summit.GetProperty("location").GetProperty("address").GetProperty("addressLocality").GetString()!.ShouldContain("Wuzhen");
        summit.GetProperty("organizer").GetProperty("@type").GetString().ShouldBe("Organization");
        summit.TryGetProperty("eventAttendanceMode", out _).ShouldBeFalse("the sample's places are invented");
    }

    [Fact]
    public async Task An_article_tells_when_and_in_which_language_it_was_written()
    {
        var article = await ThingAsync("/ru/news/expo-opens", "NewsArticle");
        article.GetProperty("datePublished").GetString().ShouldBe("2022-11-08T10:30:00+08:00");
        article.GetProperty("inLanguage").GetString().ShouldBe("en", "there is no Russian text");
        article.GetProperty("publisher").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task What_a_sample_invents_is_not_told_as_a_fact()
    {
        var session = await ThingAsync("/en/sessions/opening-ceremony", "Event");
        session.TryGetProperty("startDate", out _).ShouldBeFalse();
        session.TryGetProperty("location", out _).ShouldBeFalse();
        session.GetProperty("performer").EnumerateArray().Select(person => person.GetProperty("name").GetString()).ShouldContain("Li Shulei");
        session.GetProperty("superEvent").GetProperty("startDate").GetString().ShouldBe("2022-11-09");
        (await portal.Visitor().GetPage("/en/sessions/data-governance-opening")).Document.QuerySelector("script[type='application/ld+json']").ShouldBeNull("the session itself is invented");
    }

    [Fact]
    public async Task A_session_tells_when_and_where_and_whether_it_was_moved_or_cancelled()
    {
        var hall = await CreateAsync(Drafts.Session("Bridges", Drafts.Slot("hall-1", 9, 10), "data-governance", "li-shulei"));
        var online = await CreateAsync(Drafts.Session("Cables", Drafts.Slot("livestream", 9, 10)));
        var gone = await CreateAsync(Drafts.Session("Ferries", Drafts.Slot("hall-2", 11, 12)));
        var inside = await CreateAsync(Drafts.Session("Canals", Drafts.Slot("hall-3", 11, 12), "data-governance"));
        await ReleaseAsync();

        var session = await ThingAsync($"/en/sessions/{hall}", "Event");
        session.GetProperty("startDate").GetString().ShouldBe("2022-11-12T09:00:00+08:00");
        session.GetProperty("endDate").GetString().ShouldBe("2022-11-12T10:00:00+08:00");
        session.GetProperty("eventStatus").GetString().ShouldBe("https://schema.org/EventScheduled");
        session.GetProperty("eventAttendanceMode").GetString().ShouldBe("https://schema.org/OfflineEventAttendanceMode");
        session.GetProperty("location").GetProperty("@type").GetString().ShouldBe("Place");
        session.GetProperty("location").GetProperty("name").GetString().ShouldBe("Hall 1");
        session.GetProperty("superEvent").GetProperty("@id").GetString().ShouldBe("http://localhost/en/sub-forums/data-governance#it");
        session.GetProperty("performer")[0].GetProperty("url").GetString().ShouldBe("http://localhost/en/speakers/li-shulei");
        session.GetProperty("inLanguage").EnumerateArray().Select(code => code.GetString()).ShouldBe(["zh-Hans", "ar"]);
        (await ThingAsync($"/zh/sessions/{online}", "Event")).GetProperty("location").GetProperty("@type").GetString().ShouldBe("VirtualLocation");
        (await ThingAsync("/en", "Event")).GetProperty("eventAttendanceMode").GetString().ShouldBe("https://schema.org/MixedEventAttendanceMode");

        await portal.SendAsOperator(new PlaceSession.Command(hall, 0, Drafts.Slot("hall-1", 14, 15)));
        await portal.SendAsOperator(new RemoveSession.Command(gone, 0));
        await portal.SendAsOperator(new RemoveSession.Command(inside, 0));
        await ReleaseAsync();
        await ReleaseAsync();
        var moved = await ThingAsync($"/en/sessions/{hall}", "Event");
        moved.GetProperty("eventStatus").GetString().ShouldBe("https://schema.org/EventRescheduled");
        moved.GetProperty("previousStartDate").GetString().ShouldBe("2022-11-12T09:00:00+08:00");
        moved.GetProperty("startDate").GetString().ShouldBe("2022-11-12T14:00:00+08:00");
        Statuses(await ThingAsync("/en/agenda/2022-11-12", "Event")).ShouldBe(["Cables EventScheduled", "Bridges – Data Governance Forum EventRescheduled", "Ferries EventCancelled"], ignoreOrder: true);
        Statuses(await ThingAsync("/en/sub-forums/data-governance", "Event")).ShouldBe(["Bridges – Data Governance Forum EventRescheduled", "Canals EventCancelled"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whatever_people_write_stays_inside_the_data()
    {
        var slug = await CreateAsync(Drafts.Session(Hostile, Drafts.Slot("hall-1", 9, 10)));
        await ReleaseAsync();
        foreach (var path in new[] { $"/en/sessions/{slug}", "/ar/agenda/2022-11-12" })
        {
            var page = await portal.Visitor().GetPage(path);
            page.Html.ShouldNotContain("<script>alert(1)");
            var data = page.Document.QuerySelectorAll("script[type='application/ld+json']").ShouldHaveSingleItem().TextContent;
            data.ShouldNotContain("<");
            Values(JsonDocument.Parse(data).RootElement, "name").ShouldContain(Hostile);
        }
    }

    private static IEnumerable<string> Statuses(JsonElement thing) => thing.GetProperty("subEvent").EnumerateArray().Where(part => part.TryGetProperty("eventStatus", out _))
        .Select(part => $"{part.GetProperty("name")} {part.GetProperty("eventStatus").GetString()!.Split('/')[^1]}");

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The texts of a property, at every depth.</summary>
    private static IEnumerable<string> Values(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(part => Values(part, name)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == name && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : Values(property.Value, name)),
        _ => [],
    };

    private async Task<JsonElement> ThingAsync(string path, string type)
    {
        var data = JsonDocument.Parse((await portal.Visitor().GetPage(path)).One("script[type='application/ld+json']").TextContent).RootElement;
        data.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        return data.TryGetProperty("@graph", out var graph) ? graph.EnumerateArray().Single(thing => thing.GetProperty("@type").GetString() == type)
            : data.GetProperty("@type").GetString() == type ? data : throw new ShouldAssertException($"{path} tells of a {data.GetProperty("@type")}.");
    }

    private Task<string> CreateAsync(SessionFields fields) => portal.SendAsOperator(new CreateSession.Command(fields));

    private async Task ReleaseAsync() => await portal.Send(new ReleaseAgenda.Command(null), await portal.CreateAccount(roles: Role.AgendaManager));
}
