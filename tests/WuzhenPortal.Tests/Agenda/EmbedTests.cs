using System.Net;
using System.Text.RegularExpressions;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Other sites show the agenda with an element of ours.</summary>
[Collection(typeof(ReadingCollection))]
public sealed partial class EmbedTests(PortalFixture portal)
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task The_page_gives_code_for_what_was_chosen_in_the_readers_language_without_scripts(string segment)
    {
        var page = await portal.Visitor().GetPage($"/{segment}/agenda/embed?day=2022-11-10&theme=technology-and-industry&room=hall-5&sub-forum=digital-infrastructure");
        page.Status.ShouldBe(HttpStatusCode.OK);
        var language = Language.BySegment(segment)!.Code;
        var code = page.One("#code").TextContent;
        code.ShouldStartWith("<script type=\"module\" src=\"http://localhost/js/wuzhen-agenda.js\"></script>\n");
        code.ShouldContain($"<wuzhen-agenda lang=\"{language}\" day=\"2022-11-10\" theme=\"technology-and-industry\" room=\"hall-5\" sub-forum=\"digital-infrastructure\"><a href=\"http://localhost/{segment}/agenda\">");
        var element = page.One("wuzhen-agenda");
        (element.GetAttribute("lang"), element.GetAttribute("day"), element.GetAttribute("theme"), element.GetAttribute("room"), element.GetAttribute("sub-forum"), element.HasAttribute("year"))
            .ShouldBe((language, "2022-11-10", "technology-and-industry", "hall-5", "digital-infrastructure", false));
        element.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/{segment}/agenda");
        page.One("#policy").ParentElement!.TextContent.ShouldContain("script-src http://localhost; connect-src http://localhost");
        (await portal.Visitor().GetPage($"/{segment}/agenda")).One($"a[href='/{segment}/agenda/embed']");
    }

    [Fact]
    public async Task What_was_not_chosen_is_not_in_the_code_and_what_is_not_there_never_gets_into_it()
    {
        var visitor = portal.Visitor();
        (await visitor.GetPage("/en/agenda/embed")).One("#code").TextContent.ShouldContain("<wuzhen-agenda lang=\"en\"><a");
        (await visitor.GetPage("/en/agenda/embed?day=&theme=&room=")).One("#code").TextContent.ShouldContain("<wuzhen-agenda lang=\"en\"><a");
        (await visitor.GetPage("/en/agenda/embed?theme=%22%3E%3Cscript%3E")).One("#code").TextContent.ShouldContain("<wuzhen-agenda lang=\"en\"><a");
        (await visitor.GetPage("/en/agenda/embed?day=2031-01-01")).One("#code").TextContent.ShouldContain("<wuzhen-agenda lang=\"en\"><a");
        (await visitor.GetPage("/en/agenda/embed?day=2022-11-09")).One("#code").TextContent.ShouldContain("day=\"2022-11-09\"", customMessage: "each day is kept apart");
    }

    [Fact]
    public async Task Any_page_may_load_the_module_and_no_other_script_of_ours()
    {
        using var module = await portal.Visitor().GetAsync(new Uri("/js/wuzhen-agenda.js", UriKind.Relative), TestContext.Current.CancellationToken);
        module.StatusCode.ShouldBe(HttpStatusCode.OK);
        module.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        module.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        module.Headers.ETag.ShouldNotBeNull();
        using var own = await portal.Visitor().GetAsync(new Uri("/js/stars.js", UriKind.Relative), TestContext.Current.CancellationToken);
        own.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public void The_module_takes_nothing_from_elsewhere_and_writes_no_markup()
    {
        var module = Module();
        module.ShouldNotContain("import ");
        module.ShouldNotContain("://");
        module.ShouldNotContain("innerHTML");
        module.ShouldNotContain(".style");
    }

    [Fact]
    public void The_module_speaks_all_six_languages()
    {
        var spoken = Row().Matches(Module()).ToDictionary(row => row.Groups[1].Value, row => Word().Matches(row.Groups[2].Value).ToDictionary(word => word.Groups[1].Value, word => word.Groups[2].Value));
        spoken.Keys.ShouldBe(Language.All.Select(language => language.Code));
        foreach (var (language, words) in spoken)
        {
            words.Keys.ShouldBe(spoken["en"].Keys);
            words.Where(word => language != "en" && word.Value == spoken["en"][word.Key]).ShouldBeEmpty(language);
        }
    }

    private static string Module() => File.ReadAllText(Path.Combine(SourceTree.Root, "src/WuzhenPortal.Web/wwwroot/js/wuzhen-agenda.js"));

    [GeneratedRegex("""^  "([\w-]+)": \{ (.+) \},$""", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""(\w+): "([^"]+)"[, ]""")]
    private static partial Regex Word();
}
