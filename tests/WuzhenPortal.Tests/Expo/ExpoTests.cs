namespace WuzhenPortal.Tests.Expo;

/// <summary>A visitor walks through the expo and the cloud exhibition hall.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class ExpoTests(AfterTheSummit portal)
{
    [Theory]
    [InlineData("/expo")]
    [InlineData("/expo/china-mobile")]
    [InlineData("/expo/gsma")]
    [InlineData("/cloud-hall")]
    [InlineData("/cloud-hall/digital-dunhuang")]
    [InlineData("/2021/expo")]
    [InlineData("/2021/cloud-hall")]
    public Task The_expo_is_readable_in_every_language(string path) => portal.Visitor().ShouldBeReadableInEveryLanguage(path);

    [Theory]
    [InlineData("/expo/nobody")]
    [InlineData("/2021/expo/china-mobile")]
    [InlineData("/2013/expo")]
    [InlineData("/cloud-hall/nothing")]
    [InlineData("/2021/cloud-hall/ar-glasses")]
    [InlineData("/2013/cloud-hall")]
    public Task What_is_not_there_is_404(string path) => portal.Visitor().ShouldNotExist(path);

    [Fact]
    public async Task Every_exhibitor_has_a_card_in_the_readers_alphabet()
    {
        var english = await portal.Visitor().GetPage("/en/expo");
        var names = english.Document.QuerySelectorAll(".exhibitor h3").Select(name => name.TextContent).ToList();
        names.Count.ShouldBe(11);
        names[0].ShouldBe("Alibaba Group");
        names[^1].ShouldBe("Tencent");
        english.MainText.ShouldContain("8–11 November 2022");

        // By pinyin: Alibaba (A) first, China Electronics (Zh) last.
        var chinese = (await portal.Visitor().GetPage("/zh/expo")).Document.QuerySelectorAll(".exhibitor h3").Select(name => name.TextContent).ToList();
        chinese[0].ShouldBe("阿里巴巴集团");
        chinese[^1].ShouldBe("中国移动");
    }

    [Fact]
    public async Task An_invented_booth_is_never_shown_as_a_fact()
    {
        foreach (var path in (string[])["/en/expo", "/en/expo/china-mobile"])
        {
            var page = await portal.Visitor().GetPage(path);
            var places = page.Document.QuerySelectorAll("main p, main dd").Where(place => place.TextContent.Trim().StartsWith("Hall ", StringComparison.Ordinal)).ToList();
            places.ShouldNotBeEmpty(path);
            places.ShouldAllBe(place => place.QuerySelector(".sample-mark") != null);
        }
    }

    [Theory]
    [InlineData("en", "China")]
    [InlineData("fr", "Chine")]
    [InlineData("ar", "الصين")]
    public async Task The_country_is_named_in_the_readers_language(string language, string country) =>
        (await portal.Visitor().GetPage($"/{language}/expo/china-mobile")).Document.QuerySelectorAll(".facts dd").ShouldContain(fact => fact.TextContent == country);

    [Fact]
    public async Task A_name_that_falls_back_says_so()
    {
        var page = await portal.Visitor().GetPage("/ru/cloud-hall/wearable-exoskeleton");
        page.One("h1 span[lang=en]").TextContent.ShouldBe("Wearable exoskeleton robot");
        page.One("h1 .lang-mark").TextContent.ShouldBe("Текст на английском");
        page.One(".theme-tag").TextContent.ShouldBe("Робототехника");
    }

    [Fact]
    public async Task A_category_narrows_the_hall()
    {
        var all = await portal.Visitor().GetPage("/es/cloud-hall");
        all.Document.QuerySelectorAll(".exhibit").Length.ShouldBe(4);

        var robots = await portal.Visitor().GetPage("/es/cloud-hall?category=robotics");
        robots.Document.QuerySelectorAll(".exhibit").Length.ShouldBe(1);
        robots.One(".chip[aria-current=true]").TextContent.ShouldStartWith("Robótica");

        var none = await portal.Visitor().GetPage("/es/cloud-hall?category=nothing");
        none.One(".empty a").GetAttribute("href").ShouldBe("/es/cloud-hall");
    }

    [Fact]
    public async Task An_exhibit_leads_to_its_exhibitor_and_back()
    {
        var exhibit = await portal.Visitor().GetPage("/en/cloud-hall/metaverse-dance-game");
        var exhibitor = await portal.Visitor().GetPage(exhibit.One(".facts a").GetAttribute("href")!);
        exhibitor.One("h1").TextContent.ShouldBe("China Mobile");
        exhibitor.One(".exhibit a").GetAttribute("href").ShouldBe("/en/cloud-hall/metaverse-dance-game");
    }
}
