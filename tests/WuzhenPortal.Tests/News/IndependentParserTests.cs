using System.Diagnostics;
using System.Text.Json;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Tests.Publications;

namespace WuzhenPortal.Tests.News;

/// <summary>What programs follow is read as it is meant by a program that others wrote: Debian's python3-feedparser.</summary>
[Collection<AfterTheSummitCollection>]
public sealed class IndependentParserTests(AfterTheSummit portal)
{
    private const string Script = """
        import sys, json
        import feedparser
        feed = feedparser.parse(sys.stdin.buffer.read(), response_headers={'content-type': 'application/atom+xml; charset=utf-8'})
        print(json.dumps({'bozo': bool(feed.bozo), 'why': str(feed.get('bozo_exception', '')), 'version': feed.version, 'title': feed.feed.get('title', ''), 'language': feed.feed.get('language', ''),
            'entries': [{'id': e.id, 'title': e.title, 'link': e.link, 'updated': e.updated_parsed is not None, 'content': e.content[0].value if 'content' in e else ''} for e in feed.entries]}))
        """;

    [Fact]
    public async Task Feeds_are_read_whole_in_every_language_and_hostile_words_stay_words()
    {
        await using var own = await PortalFixture.StartAsync(options => options.Now = AfterTheSummit.Now);
        var fields = NewsDeskSteps.Fields("A < B & \"C\" ]]> <script>alert(1)</script>", "First\n\n<script>alert(1)</script>\n\n> We build bridges.\n>\n> — Lin Yue\n\n]]> &amp; &#0;");
        var slug = await own.SendAsOperator(new CreateArticle.Command(fields));
        await own.SendAsOperator(new PublishArticle.Command(slug, 0, fields, false, null, null));
        var hostile = await ParseAsync(own, "/en/news/feed.atom");
        var entry = hostile.GetProperty("entries").EnumerateArray().Single(entry => entry.GetProperty("link").GetString()!.EndsWith($"/news/{slug}", StringComparison.Ordinal));
        // The parser hands out HTML.
        entry.GetProperty("title").GetString().ShouldNotBeNull().ShouldContain("A <");
        entry.GetProperty("content").GetString().ShouldNotBeNull().ShouldNotContain("<script");
        entry.GetProperty("content").GetString().ShouldNotBeNull().ShouldContain("<cite>— Lin Yue</cite>");
    }

    [Fact]
    public async Task Every_feed_of_the_portal_is_well_formed_for_it()
    {
        foreach (var language in Language.All)
        {
            var feed = await ParseAsync(portal, $"/{language.Segment}/news/feed.atom");
            feed.GetProperty("version").GetString().ShouldBe("atom10");
            feed.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
            feed.GetProperty("entries").GetArrayLength().ShouldBeGreaterThan(3);
            feed.GetProperty("entries").EnumerateArray().ShouldAllBe(entry => entry.GetProperty("updated").GetBoolean() && entry.GetProperty("title").GetString()!.Length > 0);
            feed.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()).ShouldBeUnique();
        }

        await using var own = await PortalFixture.StartAsync(options => options.Now = AfterTheSummit.Now);
        await own.SendAsOperator(new SavePublicationErratum.Command("china-internet-development-report-2022", null, 0, LocalizedText.Of("en", "Read 31 <regions> & more"), "p. 3"));
        (await ParseAsync(own, "/en/publications/errata.atom")).GetProperty("entries").GetArrayLength().ShouldBe(1);
        (await ParseAsync(own, "/en/news/feed.atom?topic=expo")).GetProperty("entries").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private static async Task<JsonElement> ParseAsync(PortalFixture portal, string address)
    {
        var text = await portal.Visitor().TextAsync(address);
        var start = new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        using var python = Start(start);
        Assert.SkipWhen(python is null, "python3 is not here.");
        await using (var input = python!.StandardInput)
        {
            await input.WriteAsync(text);
        }

        var (told, problem) = (await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), await python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(problem.Contains("No module named 'feedparser'", StringComparison.Ordinal), "python3-feedparser is not here.");
        python.ExitCode.ShouldBe(0, problem);
        var feed = JsonDocument.Parse(told).RootElement;
        feed.GetProperty("bozo").GetBoolean().ShouldBeFalse($"{address}: {feed.GetProperty("why")}");
        return feed;
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
