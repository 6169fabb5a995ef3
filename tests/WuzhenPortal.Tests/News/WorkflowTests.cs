using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Tests.News;

/// <summary>How editors work on an article, and with each other.</summary>
public sealed class WorkflowTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task With_four_eyes_the_writer_neither_publishes_nor_changes_what_readers_see()
    {
        await using var own = await PortalFixture.StartAsync();
        var (one, two) = (await own.SignedIn(await own.CreateAccount(displayName: "Ana", roles: Role.Editor)), await own.SignedIn(await own.CreateAccount(displayName: "Bo", roles: Role.Editor)));
        (await one.GetPage("/en/organise/news/settings/four-eyes")).Status.ShouldBe(HttpStatusCode.Forbidden, "an editor does not switch it off");
        var administrator = await own.SignedInAs(Role.Administrator);
        await administrator.Submit(await administrator.GetPage("/en/organise/news/settings/four-eyes"), button: "#save", values: [("Command.NeedsFourEyes", "true")]);

        var created = await one.Submit(await one.GetPage("/en/organise/news/new"), form: "#article", button: "#save", values: [("Command.Article.Title[en]", "Looked at twice"), ("Command.Article.Body[en]", "First.")]);
        var address = created.Location!;
        (await one.Submit(await one.GetPage(address), form: "#article", button: "#hand-in")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await own.StoredAsync("looked-at-twice")).Status.ShouldBe(NewsStatus.InReview);
        var refused = await one.Submit(await one.GetPage(address), form: "#article", button: "#publish");
        refused.One(".error-summary").TextContent.ShouldContain("somebody else");
        (await two.Submit(await two.GetPage(address), form: "#article", button: "#publish", values: [("Command.Article.Body[en]", "Changed by the second.")])).One(".error-summary");
        var published = await two.Submit(await two.GetPage(address), form: "#article", button: "#publish");
        published.Status.ShouldBe(HttpStatusCode.Redirect, published.MainText);

        await two.Submit(await two.GetPage(address), form: "#article", button: "#save", values: [("Command.Article.Body[en]", "Second."), ("Command.Article.Correction[en]", "It was the second.")]);
        var visitor = own.Visitor();
        var seen = await visitor.GetPage("/en/news/looked-at-twice");
        seen.MainText.ShouldContain("First.");
        seen.MainText.ShouldNotContain("the second", Case.Insensitive);
        (await two.GetPage(address)).Document.QuerySelector("#show").ShouldBeNull();
        (await one.Submit(await one.GetPage(address), form: "#waiting form", button: "#show")).Status.ShouldBe(HttpStatusCode.Redirect);
        seen = await visitor.GetPage("/en/news/looked-at-twice");
        seen.MainText.ShouldContain("Second.");
        seen.One(".corrections").TextContent.ShouldContain("It was the second.");
        var steps = await own.Db(db => db.ArticleRevisions.OrderBy(revision => revision.Number).Select(revision => revision.Step).ToListAsync());
        steps.ShouldBe([RevisionStep.Created, RevisionStep.HandedIn, RevisionStep.Published, RevisionStep.Written, RevisionStep.Shown]);
    }

    [Fact]
    public async Task A_language_goes_to_readers_when_it_is_ready_and_staff_see_that_a_translation_is_outdated()
    {
        var editor = await portal.SignedInAs(Role.Editor);
        var address = (await editor.Submit(await editor.GetPage("/en/organise/news/new"), form: "#article", button: "#save", values:
        [
            ("Command.Article.Title[en]", "Six languages"), ("Command.Article.Body[en]", "English."), ("Command.Article.Title[fr]", "Six langues"), ("Command.Article.Body[fr]", "Bonjour."),
            ("Command.Article.States[fr]", "Draft"),
        ])).Location!;
        await SaveAsync("#publish");
        var visitor = portal.Visitor();
        var french = await visitor.GetPage("/fr/news/six-languages");
        french.MainText.ShouldContain("English.");
        french.MainText.ShouldNotContain("Bonjour.");
        french.MainText.ShouldContain("pas encore traduit");
        (await visitor.GetPage("/fr/news")).Html.ShouldNotContain("Six langues");

        await SaveAsync("#save", ("Command.Article.States[fr]", "Ready"));
        (await visitor.GetPage("/fr/news/six-languages")).MainText.ShouldContain("Bonjour.");
        (await editor.GetPage(address)).One("#standing-fr .state.ok");

        await SaveAsync("#save", ("Command.Article.Body[en]", "English again."), ("Command.Article.States[fr]", "Draft"));
        (await editor.GetPage(address)).One("#standing-fr .state.warn");
        (await editor.GetPage("/en/organise/news?q=six+languages")).One("tbody .state.warn");
        await SaveAsync("#save", ("Command.Article.Body[fr]", "Bonsoir."));
        (await visitor.GetPage("/fr/news/six-languages")).MainText.ShouldContain("Bonjour.", customMessage: "what readers had, while it is written");
        (await editor.GetPage(address)).One("#standing-fr .state.warn");
        await SaveAsync("#save", ("Command.Article.Confirmed", "fr"), ("Command.Article.States[fr]", "Ready"));
        (await visitor.GetPage("/fr/news/six-languages")).MainText.ShouldContain("Bonsoir.");
        (await editor.GetPage(address)).One("#standing-fr .state.ok");
        await SaveAsync("#save", ("Command.Article.States[fr]", "Hidden"));
        (await visitor.GetPage("/fr/news/six-languages")).MainText.ShouldNotContain("Bonsoir");

        async Task SaveAsync(string button, params (string, string?)[] values)
        {
            var saved = await editor.Submit(await editor.GetPage(address), form: "#article", button: button, values: values);
            saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.MainText);
        }
    }

    [Fact]
    public async Task A_correction_is_dated_and_raises_the_date_and_what_it_is_about_links_both_ways()
    {
        await using var own = await PortalFixture.StartAsync(fresh => fresh.Now = AfterTheSummit.Now);
        var slug = await own.DraftAsync("Counted wrongly");
        var editor = await own.SignedInAs(Role.Editor);
        await editor.Submit(await editor.GetPage($"/en/organise/news/{slug}"), form: "#article", button: "#publish", values: [("Command.Article.Related", "/sessions/opening-ceremony")]);
        own.Clock.Advance(TimeSpan.FromHours(2));
        await editor.Submit(await editor.GetPage($"/en/organise/news/{slug}"), form: "#article", button: "#save", values:
            [("Command.Article.Body[en]", "Ninety guests."), ("Command.Article.Correction[en]", "There were ninety guests, not nine hundred."), ("Command.Article.Correction[es]", "Hubo noventa invitados.")]);
        var visitor = own.Visitor();
        var article = await visitor.GetPage($"/es/news/{slug}");
        article.One(".corrections").TextContent.ShouldContain("Hubo noventa invitados.");
        article.One(".corrections time").GetAttribute("datetime").ShouldBe("2022-12-12T11:00:00+08:00");
        (await own.StoredAsync(slug)).UpdatedAt.ShouldBe(own.Clock.GetUtcNow());
        (await Feed.ReadAsync(visitor, "/en/news/feed.atom")).Updated.ShouldBe(own.Clock.GetUtcNow());
        article.One("a[href='/es/sessions/opening-ceremony']");
        (await visitor.GetPage("/es/sessions/opening-ceremony")).One($"a[href='/es/news/{slug}']");
    }

    [Fact]
    public async Task Every_save_is_kept_any_two_are_compared_and_one_goes_back()
    {
        var slug = await portal.DraftAsync("Written over", "The old bridge stands.");
        var editor = await portal.SignedIn(await portal.CreateAccount(displayName: "Chen Historian", roles: Role.Editor));
        await editor.Submit(await editor.GetPage($"/en/organise/news/{slug}"), form: "#article", button: "#save", values: [("Command.Article.Body[en]", "The new bridge stands.")]);
        await editor.Submit(await editor.GetPage($"/en/organise/news/{slug}"), form: "#article", button: "#save", values: [("Command.Article.Body[en]", "Nothing stands."), ("Command.Article.Title[zh-Hans]", "桥")]);
        var history = await editor.GetPage($"/en/organise/news/{slug}/history?from=1&to=2");
        history.One(".difference del").TextContent.ShouldBe("old");
        history.One(".difference ins").TextContent.ShouldBe("new");
        history.MainText.ShouldContain("Chen Historian");
        (await editor.Submit(history, form: "form:has(#restore-1)")).Location.ShouldBe($"/en/organise/news/{slug}");
        var stored = await portal.StoredAsync(slug);
        (stored.Body["en"], stored.Title["zh-Hans"]).ShouldBe(("The old bridge stands.", null));
        (await editor.GetPage($"/en/organise/news/{slug}/history")).One(".difference[lang=zh-Hans] del").TextContent.ShouldBe("桥");
        (await editor.Submit(history, form: "form:has(#restore-2)")).Status.ShouldBe(HttpStatusCode.Conflict, "somebody was quicker");
    }

    [Fact]
    public async Task An_address_that_changes_leads_on_and_is_given_to_nobody_else()
    {
        await using var own = await PortalFixture.StartAsync(fresh => fresh.Now = AfterTheSummit.Now);
        var editor = await own.SignedInAs(Role.Editor);
        await RenameAsync("expo-opens", "Expo Opens Again!");
        await RenameAsync("expo-opens-again", "third-name");
        var visitor = own.Visitor();
        foreach (var old in new[] { "expo-opens", "expo-opens-again" })
        {
            var moved = await visitor.GetPage($"/ar/news/{old}");
            moved.Status.ShouldBe(HttpStatusCode.MovedPermanently);
            moved.Location.ShouldBe("/ar/news/third-name");
        }

        (await RenameAsync("summit-closes", "expo-opens")).One("#Renaming_NewSlug-error").TextContent.ShouldContain("Another article");
        (await RenameAsync("summit-closes", "新闻")).One("#Renaming_NewSlug-error");
        (await own.DraftAsync("Expo opens")).ShouldStartWith("expo-opens-");
        (await RenameAsync("third-name", "expo-opens")).Location.ShouldBe("/en/organise/news/expo-opens");
        (await visitor.GetPage("/en/news/expo-opens")).Status.ShouldBe(HttpStatusCode.OK);

        async Task<Page> RenameAsync(string slug, string wish) =>
            await editor.Submit(await editor.GetPage($"/en/organise/news/{slug}/place"), form: "form[action*=Renaming]", button: "#rename", values: [("Renaming.NewSlug", wish)]);
    }

    [Fact]
    public async Task What_is_typed_opens_again_for_its_writer_alone_and_never_overwrites()
    {
        var slug = await portal.DraftAsync("Half typed");
        var address = $"/en/organise/news/{slug}";
        var (one, two) = (await portal.SignedIn(await portal.CreateAccount(displayName: "Dai", roles: Role.Editor)), await portal.SignedIn(await portal.CreateAccount(displayName: "Eva", roles: Role.Editor)));
        var page = await one.GetPage(address);
        var form = page.Form("#article");
        var fields = FormFields.Of(form, null);
        fields.RemoveAll(field => field.Key == "Command.Article.Summary[fr]");
        fields.Add(new("Command.Article.Summary[fr]", "Pas encore enregistré"));
        var kept = await one.Post(form.GetAttribute("data-keep")!, [.. fields]);
        JsonDocument.Parse(kept.Html).RootElement.GetProperty("version").GetInt32().ShouldBe(0);
        (await two.GetPage(address)).Html.ShouldNotContain("Pas encore");

        // The first says that the article is open; the second hears of it, and is told once somebody saved.
        KeyValuePair<string, string>[] Touch(Page from) => [new("form-token", from.One("#article [name=form-token]").GetAttribute("value")!), new("Command.Version", "0")];
        await one.Post($"{address}?handler=Touch", Touch(page));
        var other = await two.GetPage(address);
        (await two.Post($"{address}?handler=Touch", Touch(other))).Html.ShouldContain("Dai");
        await two.Submit(other, form: "#article", button: "#save", values: [("Command.Article.Summary[fr]", "Enregistré par Eva")]);
        (await one.Post($"{address}?handler=Touch", Touch(page))).Html.ShouldContain("Eva saved this article");
        portal.Clock.Advance(TouchArticle.Patience + TimeSpan.FromSeconds(1));
        (await two.Post($"{address}?handler=Touch", Touch(other))).Html.ShouldNotContain("Dai");

        var again = await one.GetPage(address);
        again.One("#typed");
        again.One("[name='Command.Article.Summary[fr]']").TextContent.Trim().ShouldBe("Pas encore enregistré");
        var conflict = await one.Submit(again, form: "#article", button: "#save");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version.theirs mark").TextContent.ShouldBe("Enregistré par Eva");
        (await one.Submit(await one.GetPage(address), form: "#typed form", button: "#discard")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await one.GetPage(address)).One("[name='Command.Article.Summary[fr]']").TextContent.Trim().ShouldBe("Enregistré par Eva");
    }

    [Fact]
    public async Task What_is_pinned_stays_on_top_and_breaking_news_above_it()
    {
        await using var own = await PortalFixture.StartAsync(fresh => fresh.Now = AfterTheSummit.Now);
        var editor = await own.SignedInAs(Role.Editor);
        await editor.Submit(await editor.GetPage("/en/organise/news/expo-opens/place"), form: "form[action*=Placing]", button: "#place", values: [("Placing.IsPinned", "true")]);
        var past = await editor.Submit(await editor.GetPage("/en/organise/news/summit-opens/place"), form: "form[action*=Placing]", button: "#place", values: [("Placing.IsBreaking", "true"), ("Placing.Day", "2022-12-01"), ("Placing.Time", "09:00")]);
        past.One("#Placing_Day-error");
        (await editor.Submit(past, form: "form[action*=Placing]", button: "#place", values: [("Placing.Day", "2022-12-13")])).Status.ShouldBe(HttpStatusCode.Redirect);
        foreach (var path in new[] { "/en/news", "/en" })
        {
            (await own.Visitor().GetPage(path)).Document.QuerySelectorAll(".news-item :is(h2, h3) a").Take(2).Select(link => link.GetAttribute("href")).ShouldBe(["/en/news/summit-opens", "/en/news/expo-opens"], path);
        }
    }
}
