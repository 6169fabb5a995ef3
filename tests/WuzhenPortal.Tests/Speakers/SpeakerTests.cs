using System.Net;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Speakers;

/// <summary>Visitors read who speaks.</summary>
[Collection(typeof(ReadingCollection))]
public sealed class SpeakerTests(PortalFixture portal)
{
    [Theory]
    [InlineData("en", "China")]
    [InlineData("zh", "中国")]
    [InlineData("fr", "Chine")]
    [InlineData("ru", "Китай")]
    [InlineData("es", "China")]
    [InlineData("ar", "الصين")]
    public async Task A_country_is_named_in_the_readers_language(string segment, string country)
    {
        var page = await portal.Visitor().GetPage($"/{segment}/speakers/zhang-yong");
        page.Document.QuerySelectorAll(".facts dd").Select(fact => fact.TextContent).ShouldContain(country);
        page.One("meta[property='og:type']").GetAttribute("content").ShouldBe("profile");
    }

    [Fact]
    public async Task A_speaker_leads_to_the_own_sessions()
    {
        var page = await portal.Visitor().GetPage("/en/speakers/zhang-yong");
        page.Document.QuerySelectorAll(".sessions h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/en/sessions/main-forum"]);
        page.One(".sessions .sample-mark");
    }

    [Fact]
    public async Task Names_stand_in_the_order_of_the_readers_language()
    {
        var english = (await portal.Visitor().GetPage("/en/speakers")).Document.QuerySelectorAll(".people h3").Select(name => name.TextContent.Trim()).ToList();
        english.Count.ShouldBe(9);
        english[0].ShouldBe("Guan Zhou");
        var chinese = (await portal.Visitor().GetPage("/zh/speakers")).Document.QuerySelectorAll(".people h3").Select(name => name.TextContent.Trim()).ToList();
        chinese[..2].ShouldBe(["关舟", "李书磊"], "by pinyin");
    }

    [Fact]
    public async Task Nobody_is_found_by_another_name() => (await portal.Visitor().GetPage("/zh/speakers/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public void Every_language_names_the_same_countries()
    {
        foreach (var language in Language.All)
        {
            var countries = Countries.In(language.Code);
            countries.Count.ShouldBe(249);
            countries.Select(country => country.Code).Order(StringComparer.Ordinal).ShouldBe(Countries.In("en").Select(country => country.Code).Order(StringComparer.Ordinal));
            countries.ShouldAllBe(country => country.Name.Length > 0);
        }

        Countries.Name("ZZ", "en").ShouldBeNull();
        Countries.In("fr").Select(country => country.Name).ToList().IndexOf("Égypte").ShouldBeLessThan(100, "É is sorted with E");
    }
}
