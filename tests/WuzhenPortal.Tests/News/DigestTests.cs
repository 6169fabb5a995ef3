using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.News.Newsletter;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Tests.Mail;

namespace WuzhenPortal.Tests.News;

/// <summary>What readers of the newsletter get, and when: each once, and only what is public.</summary>
public sealed class DigestTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Several_nodes_at_once_write_to_each_reader_once(string database)
    {
        await using var store = await StorePortal.StartAsync(database);
        var portal = store.Portal;
        for (var reader = 0; reader < 30; reader++)
        {
            await portal.ReaderAsync($"reader{reader}@example.org", "en", NewsletterFrequency.Daily);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync(portal, "news");
        await NextMorningAsync(portal);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => portal.SendAsOperator(new SendDigests.Command()))));
        (await portal.Outbox()).Select(mail => mail.Recipient).Order().ShouldBe(Enumerable.Range(0, 30).Select(reader => $"reader{reader}@example.org").Order());
        (await portal.SendAsOperator(new SendDigests.Command())).ShouldBe(0, "each had its turn");
    }

    [Fact]
    public async Task A_digest_holds_what_came_out_since_in_the_readers_language_and_on_the_topics_and_is_public_now()
    {
        await using var portal = await PortalFixture.StartAsync();
        await PublishAsync(portal, "before", topics: "expo");
        await portal.SendAsOperator(new NoteAppearances.Command());
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.ReaderAsync("all@example.org", "en", NewsletterFrequency.Daily);
        await portal.ReaderAsync("expo@example.org", "en", NewsletterFrequency.Daily, "expo");
        await portal.ReaderAsync("chinese@example.org", "zh-Hans", NewsletterFrequency.Daily);
        await portal.ReaderAsync("week@example.org", "en", NewsletterFrequency.Weekly);
        await portal.ReaderAsync("nothing@example.org", "ru", NewsletterFrequency.Daily);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync(portal, "on-expo", topics: "expo");
        await PublishAsync(portal, "on-press", topics: "press");
        await PublishAsync(portal, "held-back", portal.Clock.GetUtcNow().AddDays(2));
        await PublishAsync(portal, "taken-back");
        await portal.PublishAsync("in-both", portal.Clock.GetUtcNow(), LocalizedText.Of([new("en", "In both"), new("zh-Hans", "双语")]), LocalizedText.Of([new("en", "Text."), new("zh-Hans", "正文。")]));
        await portal.SendAsOperator(new NoteAppearances.Command());
        await portal.Db(async db =>
        {
            (await db.NewsArticles.SingleAsync(article => article.Slug == "taken-back", Cancel)).Withdraw(portal.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
        await NextMorningAsync(portal);
        await portal.SendAsOperator(new SendDigests.Command());
        (await ItemsAsync(portal, "all@example.org")).ShouldBe(["/en/news/in-both", "/en/news/on-expo", "/en/news/on-press"]);
        (await ItemsAsync(portal, "expo@example.org")).ShouldBe(["/en/news/on-expo"]);
        (await ItemsAsync(portal, "chinese@example.org")).ShouldBe(["/zh/news/in-both"]);
        (await portal.Outbox("week@example.org")).ShouldBeEmpty("it is Friday");
        (await portal.Outbox("nothing@example.org")).ShouldBeEmpty("nothing came out in Russian");

        // What was held back comes when its time has come, and nothing a second time.
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.SendAsOperator(new NoteAppearances.Command());
        await NextMorningAsync(portal);
        await portal.SendAsOperator(new SendDigests.Command());
        (await ItemsAsync(portal, "all@example.org")).Except(["/en/news/in-both", "/en/news/on-expo", "/en/news/on-press"]).ShouldBe(["/en/news/held-back"]);
        (await portal.Outbox("all@example.org")).Count.ShouldBe(2);
        (await ItemsAsync(portal, "week@example.org")).ShouldBe(["/en/news/held-back", "/en/news/in-both", "/en/news/on-expo", "/en/news/on-press"]);
    }

    [Fact]
    public async Task A_mail_of_the_newsletter_says_how_to_end_it_to_people_and_to_programs_and_leaves_no_trace()
    {
        await using var portal = await PortalFixture.StartAsync(options => options.Settings["Portal:PublicAddress"] = "https://summit.example");
        var reader = await portal.ReaderAsync("lin@example.org", "zh-Hans", NewsletterFrequency.Daily);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.PublishAsync("hao", portal.Clock.GetUtcNow(), LocalizedText.Of("zh-Hans", "好消息 <b>&"), LocalizedText.Of("zh-Hans", "第一段。\n\n第二段。"));
        await NextMorningAsync(portal);
        await portal.SendAsOperator(new SendDigests.Command());
        await portal.SendDueAsync();
        using var mail = await MimeMessage.LoadAsync(Directory.GetFiles(Path.Combine(portal.DataFolder, "mail"), "*.eml").ShouldHaveSingleItem(), Cancel);
        mail.Headers["List-Unsubscribe"].ShouldBe($"<https://summit.example/zh/news/newsletter/unsubscribe?code={reader.Code}>");
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        mail.Subject!.ShouldContain("2022");
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.HtmlBody!);
        var item = html.QuerySelector("h2 a").ShouldNotBeNull();
        (item.TextContent, item.GetAttribute("href")).ShouldBe(("好消息 <b>&", "https://summit.example/zh/news/hao"));
        html.QuerySelector($"a[href$='/zh/news/newsletter/manage?code={reader.Code}']").ShouldNotBeNull();
        mail.TextBody!.ReplaceLineEndings("\n").ShouldContain("好消息 <b>&\n第一段。\nhttps://summit.example/zh/news/hao\n");
        mail.TextBody.ShouldNotContain("第二段");

        var row = (await portal.Outbox()).ShouldHaveSingleItem();
        (row.Recipient, row.PlainText, row.Html, row.UnsubscribeAddress).ShouldBe(("", "", "", null));
        var desk = await (await portal.SignedInAs(Domain.Accounts.Role.Editor)).GetPage("/zh/organise/news/newsletter");
        desk.Document.QuerySelectorAll("[aria-labelledby=issues] tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Breaking_news_go_out_at_once_to_those_who_asked_for_that()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.ReaderAsync("breaking@example.org", "en", NewsletterFrequency.Breaking);
        await portal.ReaderAsync("daily@example.org", "en", NewsletterFrequency.Daily);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync(portal, "calm");
        await portal.PublishAsync("loud", portal.Clock.GetUtcNow(), LocalizedText.Of("en", "loud"), LocalizedText.Of("en", "Text."), article => article.BreakUntil(portal.Clock.GetUtcNow().AddHours(6), portal.Clock.GetUtcNow()));
        for (var round = 0; round < 3; round++)
        {
            await portal.SendAsOperator(new NoteAppearances.Command());
            await portal.SendAsOperator(new SendBreakingNews.Command());
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var mail = (await portal.Outbox()).ShouldHaveSingleItem();
        (mail.Recipient, mail.Kind, mail.SubjectLine).ShouldBe(("breaking@example.org", "NewsletterBreaking", "Breaking: loud"));
        (await ItemsAsync(portal, "breaking@example.org")).ShouldBe(["/en/news/loud"]);
    }

    [Fact]
    public async Task A_person_gets_and_erases_the_newsletter_with_everything_else()
    {
        await using var portal = await PortalFixture.StartAsync();
        var account = await portal.CreateAccount(email: "Wang@example.org", password: "wuzhen-water-town");
        await portal.ReaderAsync("wang@example.org", "fr", NewsletterFrequency.Weekly, "expo");
        await portal.ReaderAsync("other@example.org", "fr", NewsletterFrequency.Weekly);
        var browser = await portal.SignedIn(account);
        var token = (await browser.GetPage("/en/me/data")).One("main [name='form-token']").GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("form-token", token), KeyValuePair.Create("Command.Password", "wuzhen-water-town")]);
        using var answer = await browser.PostAsync(new Uri("/en/me/data", UriKind.Relative), form, Cancel);
        using var archive = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel)));
        using var file = new StreamReader(archive.GetEntry("newsletter.json").ShouldNotBeNull().Open());
        (await file.ReadToEndAsync(Cancel)).ShouldContain("wang@example.org");
        (await portal.Send(new EraseMyData.Command("wuzhen-water-town", account.Email!), account)).ShouldBe(EraseMyData.Outcome.Erased);
        (await portal.Db(db => db.NewsletterSubscriptions.Select(own => own.Email).ToListAsync(Cancel))).ShouldBe(["other@example.org"]);
    }

    private static Task PublishAsync(PortalFixture portal, string slug, DateTimeOffset? at = null, params string[] topics) =>
        portal.PublishAsync(slug, at ?? portal.Clock.GetUtcNow(), LocalizedText.Of("en", slug), LocalizedText.Of("en", "Text."), null, topics);

    private static async Task NextMorningAsync(PortalFixture portal)
    {
        await portal.SendAsOperator(new NoteAppearances.Command());
        portal.Clock.SetUtcNow(new DateTimeOffset(portal.Clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddMinutes(1));
    }

    /// <summary>Local addresses of the articles in all mails to somebody, sorted.</summary>
    private static async Task<IReadOnlyList<string>> ItemsAsync(PortalFixture portal, string recipient) =>
        [.. (await portal.Outbox(recipient)).SelectMany(Items).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Items(OutboxMessage mail) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("h2 a").Select(link => new Uri(link.GetAttribute("href")!).AbsolutePath);
}
