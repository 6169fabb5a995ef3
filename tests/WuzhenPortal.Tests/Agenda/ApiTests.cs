using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Other people's programs read what is released of the agenda.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class ApiTests(PortalFixture portal)
{
    [Fact]
    public async Task The_summit_says_which_release_is_told_and_where_its_pages_begin()
    {
        var summit = await portal.ApiJsonAsync("/api/v1/summit");
        summit.GetProperty("year").GetInt32().ShouldBe(2022);
        summit.GetProperty("release").GetInt32().ShouldBe(1);
        summit.GetProperty("timeZone").GetString().ShouldBe("Asia/Shanghai");
        summit.GetProperty("name").EnumerateObject().Select(text => text.Name).ShouldBe(["ar", "en", "es", "fr", "ru", "zh-Hans"]);
        summit.GetProperty("languages").EnumerateArray().Count().ShouldBe(6);
        var session = await portal.ApiJsonAsync("/api/v1/sessions/opening-ceremony");
        var page = summit.GetProperty("pages").GetProperty("zh-Hans").GetString() + session.GetProperty("path").GetString();
        (await portal.Visitor().GetPage(new Uri(page).PathAndQuery)).One("h1").TextContent.ShouldContain(session.GetProperty("title").GetProperty("zh-Hans").GetString()!);
    }

    [Fact]
    public async Task A_session_has_its_place_with_the_summits_offset_and_all_its_languages()
    {
        var session = await portal.ApiJsonAsync("/api/v1/sessions/digital-economy-panel");
        session.GetProperty("format").GetString().ShouldBe("panel");
        session.GetProperty("subForum").GetString().ShouldBe("digital-economy");
        session.GetProperty("theme").GetString().ShouldBe("technology-and-industry");
        session.GetProperty("title").EnumerateObject().Select(text => text.Name).ShouldBe(["en", "fr", "zh-Hans"], ignoreOrder: true);
        session.GetProperty("code").GetString()!.Length.ShouldBe(6);
        var place = session.GetProperty("place");
        place.GetProperty("day").GetString().ShouldBe("2022-11-09");
        place.GetProperty("start").GetString().ShouldBe("2022-11-09T15:30:00+08:00");
        place.GetProperty("isIllustrative").GetBoolean().ShouldBeTrue();
        (await portal.ApiJsonAsync($"/api/v1/rooms/{place.GetProperty("room").GetString()}")).GetProperty("capacity").ValueKind.ShouldBe(JsonValueKind.Null, "Seats of the sample are invented.");
    }

    [Fact]
    public async Task Everything_in_one_document_is_what_the_lists_tell_and_every_name_in_it_is_there()
    {
        var agenda = await portal.ApiJsonAsync("/api/v1/agenda");
        foreach (var (list, field) in new[] { ("days", "days"), ("themes", "themes"), ("rooms", "rooms"), ("sub-forums", "subForums"), ("sessions", "sessions"), ("speakers", "speakers") })
        {
            var parts = agenda.GetProperty(field).EnumerateArray().Select(Text).Order().ToList();
            parts.Count.ShouldBeGreaterThan(0, field);
            (await AllAsync($"/api/v1/{list}?limit=200")).Select(Text).Order().SequenceEqual(parts).ShouldBeTrue(field);
            var one = agenda.GetProperty(field)[0];
            Text(await portal.ApiJsonAsync($"/api/v1/{list}/{(one.TryGetProperty("slug", out var slug) ? slug : one.GetProperty("date")).GetString()}")).ShouldBe(Text(one));
        }

        var slugs = new[] { "themes", "rooms", "subForums", "sessions", "speakers" }.ToDictionary(
            field => field, field => agenda.GetProperty(field).EnumerateArray().Select(part => part.GetProperty("slug").GetString()).ToHashSet());
        foreach (var session in agenda.GetProperty("sessions").EnumerateArray())
        {
            slugs["speakers"].IsSupersetOf(session.GetProperty("speakers").EnumerateArray().Select(speaker => speaker.GetString())).ShouldBeTrue();
            slugs["rooms"].ShouldContain(session.GetProperty("place").GetProperty("room").GetString());
            if (session.GetProperty("subForum").GetString() is { } forum)
            {
                slugs["subForums"].ShouldContain(forum);
                slugs["themes"].ShouldContain(session.GetProperty("theme").GetString());
            }
        }

        foreach (var day in agenda.GetProperty("days").EnumerateArray())
        {
            slugs["sessions"].IsSupersetOf(day.GetProperty("sessions").EnumerateArray().Select(session => session.GetString())).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_list_comes_page_by_page_with_nothing_twice_and_nothing_missing()
    {
        var first = await portal.ApiJsonAsync("/api/v1/sessions?limit=7&day=2022-11-09&unknown=1");
        first.GetProperty("items").EnumerateArray().Count().ShouldBe(7);
        var next = first.GetProperty("next").GetString()!;
        next.ShouldStartWith("/api/v1/sessions?limit=7&day=2022-11-09&after=");
        var slugs = (await AllAsync("/api/v1/sessions?limit=7&day=2022-11-09")).Select(session => session.GetProperty("slug").GetString()).ToList();
        slugs.ShouldBe(slugs.Distinct().Order(StringComparer.Ordinal));
        slugs.ShouldBe((await portal.ApiJsonAsync("/api/v1/sessions?limit=200&day=2022-11-09")).GetProperty("items").EnumerateArray().Select(session => session.GetProperty("slug").GetString()));
        (await portal.ApiJsonAsync("/api/v1/sessions")).GetProperty("items").EnumerateArray().Count().ShouldBe(50);
        (await portal.ApiJsonAsync("/api/v1/speakers?after=a-slug-that-nobody-has")).GetProperty("items").EnumerateArray().ShouldNotBeEmpty("a part that is gone is a place in the order all the same");
        (await portal.ApiJsonAsync("/api/v1/sessions?after=zzzz")).GetProperty("items").EnumerateArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("day=2022-11-10", "place.day", "2022-11-10")]
    [InlineData("theme=technology-and-industry", "theme", "technology-and-industry")]
    [InlineData("room=hall-5", "place.room", "hall-5")]
    [InlineData("subForum=digital-economy", "subForum", "digital-economy")]
    public async Task Sessions_can_be_asked_for_by_where_they_belong(string filter, string field, string value)
    {
        var all = await AllAsync("/api/v1/sessions?limit=200");
        var found = await AllAsync($"/api/v1/sessions?limit=200&{filter}");
        found.ShouldNotBeEmpty();
        found.Select(Text).ShouldBe(all.Where(session => Field(session) == value).Select(Text));

        string? Field(JsonElement session) => field.Split('.').Aggregate(session, (part, name) => part.GetProperty(name)).GetString();
    }

    [Fact]
    public async Task A_speakers_sessions_are_those_that_name_the_speaker()
    {
        var speaker = await portal.ApiJsonAsync("/api/v1/speakers/zhang-yong");
        var sessions = await AllAsync("/api/v1/sessions?speaker=zhang-yong");
        sessions.Select(session => session.GetProperty("slug").GetString()).Order().ShouldBe(speaker.GetProperty("sessions").EnumerateArray().Select(slug => slug.GetString()).Order());
        sessions.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_has_an_answer_already_gets_304_and_anybodys_page_may_read_it()
    {
        foreach (var path in new[] { "/api/v1/agenda", "/api/v1/sessions?limit=3", "/api/v1/themes/technology-and-industry" })
        {
            using var answer = await portal.AskApiAsync(path, ("Origin", "https://example.org"));
            answer.Headers.ETag.ShouldNotBeNull();
            answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(30));
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
            using var again = await portal.AskApiAsync(path, ("If-None-Match", answer.Headers.ETag.ToString()), ("Origin", "https://example.org"));
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            again.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            using var other = await portal.AskApiAsync(path, ("If-None-Match", "W/\"other\""));
            other.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var head = await portal.Visitor().SendAsync(new HttpRequestMessage(HttpMethod.Head, path), TestContext.Current.CancellationToken);
            (head.StatusCode, head.Headers.ETag).ShouldBe((HttpStatusCode.OK, answer.Headers.ETag));
        }

        using var question = new HttpRequestMessage(HttpMethod.Options, "/api/v1/agenda")
        {
            Headers = { { "Origin", "https://example.org" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } },
        };
        using var allowed = await portal.Visitor().SendAsync(question, TestContext.Current.CancellationToken);
        allowed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        allowed.Headers.GetValues("Access-Control-Allow-Headers").ShouldHaveSingleItem().ShouldBe("If-None-Match", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public async Task The_description_has_every_address_and_every_field_of_the_answers()
    {
        var description = await portal.ApiJsonAsync("/api/v1/openapi.json");
        description.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var paths = description.GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).ShouldBe(
            [
                "/api/v1/agenda", "/api/v1/days", "/api/v1/days/{key}", "/api/v1/draft", "/api/v1/seats", "/api/v1/rooms", "/api/v1/rooms/{key}", "/api/v1/sessions", "/api/v1/sessions/{key}",
                "/api/v1/speakers", "/api/v1/speakers/{key}", "/api/v1/sub-forums", "/api/v1/sub-forums/{key}", "/api/v1/summit", "/api/v1/themes", "/api/v1/themes/{key}",
            ],
            ignoreOrder: true);
        foreach (var path in paths.EnumerateObject())
        {
            path.Value.EnumerateObject().Select(method => method.Name).ShouldBe(["get"]);
            path.Value.GetProperty("get").GetProperty("summary").GetString()!.ShouldNotContain("Portal.");
        }

        var schemas = description.GetProperty("components").GetProperty("schemas");
        var agenda = await portal.ApiJsonAsync("/api/v1/agenda");
        Fields(schemas.GetProperty("Agenda").GetProperty("properties")).ShouldBe(Fields(agenda));
        foreach (var (name, sample) in new[] { ("Summit", agenda.GetProperty("summit")), ("Day", agenda.GetProperty("days")[0]), ("Theme", agenda.GetProperty("themes")[0]), ("Room", agenda.GetProperty("rooms")[0]), ("SubForum", agenda.GetProperty("subForums")[0]), ("Session", agenda.GetProperty("sessions")[0]), ("Speaker", agenda.GetProperty("speakers")[0]) })
        {
            Fields(schemas.GetProperty(name).GetProperty("properties")).SequenceEqual(Fields(sample)).ShouldBeTrue(name);
        }

        Fields(schemas.GetProperty("SessionPage").GetProperty("properties")).ShouldBe(["items", "next", "release"]);
        schemas.GetProperty("LocalizedText").GetProperty("properties").TryGetProperty("zh-Hans", out _).ShouldBeTrue();
        paths.GetProperty("/api/v1/sessions").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).Order()
            .ShouldBe(["after", "day", "limit", "room", "speaker", "subForum", "theme", "year"]);

        static IEnumerable<string> Fields(JsonElement of) => of.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_told_with_its_release_and_not_before()
    {
        await using var own = await PortalFixture.StartAsync();
        var manager = await own.CreateAccount(roles: Role.AgendaManager);
        var visitor = own.Visitor();
        var before = (await visitor.GetPage("/api/v1/agenda")).Response.Headers.ETag;
        var slug = await own.Send(new CreateSession.Command(Drafts.Session("Night of the Canals", Drafts.Slot("hall-5", 20, 21))), manager);
        await own.ForgetKeptPagesAsync();
        (await visitor.GetPage("/api/v1/agenda")).Response.Headers.ETag.ShouldBe(before);
        (await visitor.GetPage($"/api/v1/sessions/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var number = await own.Send(new ReleaseAgenda.Command(null), manager);
        var after = await visitor.GetPage("/api/v1/agenda");
        after.Response.Headers.ETag.ShouldNotBe(before);
        after.Html.ShouldContain("Night of the Canals");
        after.Html.ShouldContain($"\"release\":{number}");
        (await visitor.GetPage($"/api/v1/sessions/{slug}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Before_the_first_release_there_is_nothing_to_tell_but_the_summit()
    {
        await using var own = await PortalFixture.StartAsync();
        await own.Db(db => db.AgendaReleases.ExecuteDeleteAsync());
        var agenda = JsonDocument.Parse((await own.Visitor().GetPage("/api/v1/agenda")).Html).RootElement;
        agenda.GetProperty("summit").GetProperty("release").GetInt32().ShouldBe(0);
        agenda.GetProperty("sessions").EnumerateArray().ShouldBeEmpty();
        (await own.Visitor().GetPage("/api/v1/sessions/opening-ceremony")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Text(JsonElement element) => element.GetRawText();

    private async Task<List<JsonElement>> AllAsync(string first)
    {
        var (found, next) = (new List<JsonElement>(), first);
        while (next is not null)
        {
            var page = await portal.ApiJsonAsync(next);
            found.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString()!;
        }

        return found;
    }

}
