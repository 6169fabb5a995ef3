using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Tests.News;

/// <summary>Articles from the first word to their withdrawal, through the editors' pages.</summary>
public sealed class EditArticleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/organise/news/new";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task An_article_is_drafted_in_every_language_and_readers_do_not_see_it(string segment)
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var saved = await browser.Submit(await browser.GetPage($"/{segment}{New}"), button: "#save", values:
        [
            ("Command.Article.Title[en]", $"Drafted in {segment}"), ("Command.Article.Body[ar]", "نص **عريض**"), ("Command.Article.Topics", "Expo, Cloud Hall"),
        ]);
        saved.Location.ShouldBe($"/{segment}/organise/news/drafted-in-{segment}", saved.MainText);
        var page = await browser.Follow(saved);
        page.One("[name='Command.Article.Body[ar]']").TextContent.Trim().ShouldBe("نص **عريض**");
        page.One("[name='Command.Article.Topics']").GetAttribute("value").ShouldBe("expo, cloud-hall");
        page.Html.ShouldNotContain("News.Desk.");
        (await portal.Visitor().GetPage($"/{segment}/news/drafted-in-{segment}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Visitor().GetPage($"/{segment}/news")).Html.ShouldNotContain("drafted-in");
    }

    [Fact]
    public async Task Published_is_public_at_once_rewritten_says_when_and_withdrawn_is_gone()
    {
        var visitor = portal.Visitor();
        (await visitor.GetPage("/en/news")).Status.ShouldBe(HttpStatusCode.OK);
        var browser = await portal.SignedInAs(Role.Editor);
        var slug = await Draft("Bridges lit tonight");
        var published = await browser.Submit(await browser.GetPage($"/en/organise/news/{slug}"), button: "#publish", values: [("Command.Article.Body[en]", "All **seven** bridges.")]);
        published.Status.ShouldBe(HttpStatusCode.Redirect, published.MainText);
        (await visitor.GetPage("/en/news")).MainText.ShouldContain("Bridges lit tonight");
        var article = await visitor.GetPage($"/en/news/{slug}");
        article.Html.ShouldContain("<strong>seven</strong>");

        (await browser.Submit(await browser.GetPage($"/en/organise/news/{slug}"), button: "#save", values: [("Command.Article.Body[en]", "All eight bridges.")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetPage($"/en/news/{slug}")).Html.ShouldContain("All eight bridges.");
        (await Stored(slug)).UpdatedAt.ShouldBe(portal.Clock.GetUtcNow());

        (await browser.Submit(await browser.GetPage($"/en/organise/news/{slug}/withdraw"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetPage($"/en/news/{slug}")).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.GetPage("/en/news")).MainText.ShouldNotContain("Bridges lit tonight");
        var actions = await portal.Db(db => db.AuditEntries.Where(entry => entry.SubjectName == slug).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        actions.ShouldBe(["CreateArticle", "PublishArticle", "EditArticle", "WithdrawArticle"]);
    }

    [Fact]
    public async Task A_scheduled_article_waits_for_its_time_in_the_summits_zone()
    {
        await using var own = await PortalFixture.StartAsync();
        var slug = await own.SendAsOperator(new CreateArticle.Command(Fields("Opening in an hour")));
        var browser = await own.SignedInAs(Role.Editor);
        var page = await browser.GetPage($"/en/organise/news/{slug}");
        var past = await browser.Submit(page, button: "#publish", values: [("Command.IsLater", "true"), ("Command.Day", "2022-10-20"), ("Command.Time", "07:59")]);
        past.One("#Command_Day-error").TextContent.ShouldContain("has passed");
        var scheduled = await browser.Submit(past, button: "#publish", values: [("Command.IsLater", "true"), ("Command.Day", "2022-10-20"), ("Command.Time", "08:30")]);
        scheduled.Status.ShouldBe(HttpStatusCode.Redirect, scheduled.MainText);
        (await own.Visitor().GetPage($"/en/news/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound);

        page = await browser.Follow(scheduled);
        page.One("[name='Command.Time']").GetAttribute("value").ShouldBe("08:30");
        (await browser.Submit(page, button: "#publish", values: [("Command.Time", "09:00")])).Status.ShouldBe(HttpStatusCode.Redirect);
        own.Clock.Advance(TimeSpan.FromMinutes(59));
        await own.ForgetKeptPagesAsync();
        (await own.Visitor().GetPage($"/en/news/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        await own.ForgetKeptPagesAsync();
        (await own.Visitor().GetPage($"/en/news/{slug}")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetPage($"/en/organise/news/{slug}")).Document.QuerySelector("#publish").ShouldBeNull();
    }

    [Fact]
    public async Task An_article_without_a_text_is_not_published()
    {
        var slug = await portal.SendAsOperator(new CreateArticle.Command(Fields("Empty") with { Body = LocalizedText.Empty }));
        var browser = await portal.SignedInAs(Role.Editor);
        var page = await browser.Submit(await browser.GetPage($"/en/organise/news/{slug}"), button: "#publish");
        page.One(".error-summary").TextContent.ShouldContain("before publishing");
        (await Stored(slug)).Status.ShouldBe(NewsStatus.Draft);
    }

    [Fact]
    public async Task The_preview_shows_what_is_typed_without_saving_it_and_without_what_could_run()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var preview = await browser.Submit(await browser.GetPage($"/en{New}"), button: "button[formaction*=Preview]", values:
        [
            ("Command.Article.Title[en]", "Only a look"),
            ("Command.Article.Body[en]", "**Bold** <script>alert(1)</script> [go](javascript:alert(1)) <img src=x onerror=alert(1)>"), ("Command.Article.Body[zh-Hans]", "# 标题"),
        ]);
        preview.Status.ShouldBe(HttpStatusCode.OK);
        preview.One("#preview-en strong").TextContent.ShouldBe("Bold");
        preview.One("#preview-zh-Hans h2").TextContent.ShouldBe("标题");
        preview.Document.QuerySelectorAll(".preview script, .preview img, .preview [href^='javascript:'], .preview [onerror]").ShouldBeEmpty();
        preview.One("[name='Command.Article.Title[en]']").TextContent.Trim().ShouldBe("Only a look");
        (await portal.Db(db => db.NewsArticles.AnyAsync(article => article.Slug == "only-a-look"))).ShouldBeFalse();
        (await browser.Submit(preview, button: "#save")).Location.ShouldBe("/en/organise/news/only-a-look");
    }

    [Fact]
    public async Task A_script_gets_one_preview_alone()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var form = await browser.GetPage($"/en{New}");
        var fields = form.Form().QuerySelectorAll("[name=form-token]").Select(token => KeyValuePair.Create("form-token", token.GetAttribute("value")!)).Append(new("Command.Article.Body[ar]", "نص **عريض**"));
        var fragment = await browser.Post($"/en{New}?handler=Preview&only=ar", [.. fields]);
        fragment.Html.Trim().ShouldBe("<p>نص <strong>عريض</strong></p>");
        form.One("[name='Command.Article.Body[ar]']").GetAttribute("hx-post").ShouldBe($"/en{New}?handler=Preview&only=ar");
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_may_save_over_the_first()
    {
        var slug = await Draft("Contested news");
        var browser = await portal.SignedInAs(Role.Editor);
        var (one, two) = (await browser.GetPage($"/ar/organise/news/{slug}"), await browser.GetPage($"/ar/organise/news/{slug}"));
        await browser.Submit(one, button: "#save", values: [("Command.Article.Body[en]", "First")]);
        var conflict = await browser.Submit(two, button: "#publish", values: [("Command.Article.Body[en]", "Second"), ("Command.Article.Summary[fr]", "Gardé")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version:not(.theirs) mark").TextContent.ShouldBe("Gardé");
        conflict.One(".version.theirs mark").TextContent.ShouldBe("First");
        conflict.One("[name='Command.Article.Summary[fr]']").TextContent.Trim().ShouldBe("Gardé");
        (await Stored(slug)).Status.ShouldBe(NewsStatus.Draft);
        (await browser.Submit(conflict, button: "#save")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Stored(slug)).Body["en"].ShouldBe("Second");
    }

    [Theory]
    [InlineData("Command.Article.Title[en]", 0, "Command_Article_Title_en_")]
    [InlineData("Command.Article.Summary[ar]", 501, "Command_Article_Summary_ar_")]
    [InlineData("Command.Article.Body[zh-Hans]", 40_001, "Command_Article_Body_zh-Hans_")]
    [InlineData("Command.Article.Topics", 41, "Command_Article_Topics")]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_rest_is_kept(string field, int length, string id)
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var typed = new Dictionary<string, string?> { ["Command.Article.Title[en]"] = "Nearly right", ["Command.Article.Summary[es]"] = "Casi", [field] = new string('文', length) };
        var page = await browser.Submit(await browser.GetPage($"/en{New}"), button: "#save", values: [.. typed.Select(pair => (pair.Key, pair.Value))]);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One($"#{id}-error").TextContent.ShouldNotBeEmpty();
        page.One($".error-summary a[href='#{id}']");
        page.One("[name='Command.Article.Summary[es]']").TextContent.Trim().ShouldBe("Casi");
    }

    private static ArticleFields Fields(string title) => new(LocalizedText.Of("en", title), LocalizedText.Empty, LocalizedText.Of("en", "A text."), null);

    private Task<string> Draft(string title) => portal.SendAsOperator(new CreateArticle.Command(Fields(title)));

    private Task<NewsArticle> Stored(string slug) => portal.Db(db => db.NewsArticles.AsNoTracking().SingleAsync(article => article.Slug == slug));
}
