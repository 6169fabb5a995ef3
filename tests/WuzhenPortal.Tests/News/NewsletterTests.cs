using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.News.Newsletter;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Tests.News;

/// <summary>A reader subscribes, changes and ends the newsletter; nobody else learns of it.</summary>
public sealed partial class NewsletterTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task News_go_to_an_address_once_its_owner_pressed_the_button_behind_the_link()
    {
        var visitor = portal.Visitor();
        var form = await visitor.GetPage("/fr/news/newsletter");
        var sent = await visitor.Submit(form, values: [("Command.Email", "anne@example.org"), ("Command.Fields.LanguageCode", "fr"), ("Command.Fields.Frequency", "Weekly")]);
        (await visitor.Follow(sent)).One("h1").TextContent.ShouldBe("Consultez votre messagerie");
        var mail = (await portal.Outbox("anne@example.org")).ShouldHaveSingleItem();
        (mail.Kind, mail.LanguageCode, mail.UnsubscribeAddress).ShouldBe(("NewsletterConfirm", "fr", null));

        // A program that follows links, a second time too, confirms nothing.
        var link = await visitor.GetPage(Link(mail));
        (await ReaderAsync("anne@example.org")).ConfirmedAt.ShouldBeNull();
        link.MainText.ShouldContain("anne@example.org");
        link.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var manage = await visitor.Follow(await visitor.Submit(link));
        manage.MainText.ShouldContain("anne@example.org");
        var reader = await ReaderAsync("anne@example.org");
        reader.ConfirmedAt.ShouldNotBeNull();
        reader.DueAt.ShouldBe(new DateTimeOffset(2022, 10, 24, 0, 0, 0, TimeSpan.Zero), "Monday, eight in the morning in Wuzhen");
        (await visitor.GetPage(Link(mail))).Document.QuerySelector("main form").ShouldBeNull("it is done");

        await visitor.Submit(manage, values: [("Command.Fields.LanguageCode", "ru"), ("Command.Fields.Frequency", "Daily")]);
        reader = await ReaderAsync("anne@example.org");
        (reader.LanguageCode, reader.Frequency, reader.DueAt).ShouldBe(("ru", NewsletterFrequency.Daily, new DateTimeOffset(2022, 10, 21, 0, 0, 0, TimeSpan.Zero)));

        var ended = await visitor.Follow(await visitor.Submit(manage, form: "main form[action*=End]"));
        ended.One("h1").TextContent.ShouldBe("L’envoi est arrêté");
        (await portal.Db(db => db.NewsletterSubscriptions.AnyAsync(own => own.Email == "anne@example.org", Cancel))).ShouldBeFalse("nothing is kept");
    }

    [Fact]
    public async Task A_link_ends_after_three_days_and_when_a_newer_one_was_asked_for()
    {
        await using var own = await PortalFixture.StartAsync();
        await AskAsync(own, "late@example.org");
        await AskAsync(own, "late@example.org");
        var mails = await own.Outbox("late@example.org");
        (await own.Visitor().GetPage(Link(mails[0]))).Document.QuerySelector("main form").ShouldBeNull("a newer link took its place");
        (await own.Visitor().GetPage(Link(mails[1]))).Document.QuerySelector("main form").ShouldNotBeNull();
        own.Clock.Advance(NewsletterSubscription.ConfirmedWithin);
        (await own.Visitor().GetPage(Link(mails[1]))).Document.QuerySelector("main form").ShouldBeNull();
        (await own.Send(new ConfirmNewsletter.Command(Code(mails[1])), null)).ShouldBeNull();

        // What nobody confirmed is deleted.
        own.Clock.Advance(TimeSpan.FromDays(5));
        await own.SendAsOperator(new RunRetention.Command());
        (await own.Db(db => db.NewsletterSubscriptions.CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_is_subscribed_and_nobody_can_flood_it()
    {
        await portal.ReaderAsync("known@example.org", "en", NewsletterFrequency.Daily);
        var (known, unknown) = (await AskAsync(portal, "Known@Example.org"), await AskAsync(portal, "unknown@example.org"));
        (known.Status, known.Location, known.Html).ShouldBe((unknown.Status, unknown.Location, unknown.Html));
        var told = (await portal.Outbox("known@example.org")).ShouldHaveSingleItem();
        told.Kind.ShouldBe("NewsletterExists");
        (await ReaderAsync("known@example.org")).Frequency.ShouldBe(NewsletterFrequency.Daily, "what somebody types changes nothing");
        for (var time = 0; time < 5; time++)
        {
            (await AskAsync(portal, "unknown@example.org")).Location.ShouldBe(unknown.Location);
        }

        (await portal.Outbox("unknown@example.org")).Count.ShouldBe(3, "in an hour");
        var wrong = await AskAsync(portal, "no address");
        wrong.One("#Command_Email").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task A_mail_program_ends_it_by_one_post_that_knows_no_cookie_and_can_be_repeated()
    {
        var reader = await portal.ReaderAsync("one@example.org", "ar", NewsletterFrequency.Daily);
        var address = $"/ar/news/newsletter/unsubscribe?code={reader.Code}";
        (await portal.Visitor().GetPage(address)).Location.ShouldBe($"/ar/news/newsletter/manage?code={reader.Code}");
        (await portal.Db(db => db.NewsletterSubscriptions.AnyAsync(own => own.Code == reader.Code, Cancel))).ShouldBeTrue("looking ends nothing");
        for (var time = 0; time < 2; time++)
        {
            var answer = await portal.Visitor().Post(address, KeyValuePair.Create("List-Unsubscribe", "One-Click"));
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        (await portal.Db(db => db.NewsletterSubscriptions.AnyAsync(own => own.Code == reader.Code, Cancel))).ShouldBeFalse();
        (await portal.Visitor().Post("/en/news/newsletter/unsubscribe", KeyValuePair.Create("List-Unsubscribe", "One-Click"))).Status.ShouldBe(HttpStatusCode.OK);
        (await portal.Visitor().Post("/en/news/newsletter/manage?code=another&handler=End")).Status.ShouldBe(HttpStatusCode.BadRequest, "a form of the portal needs its token");
    }

    [Fact]
    public async Task A_code_opens_its_own_alone()
    {
        var asked = new NewsletterSubscription("waits@example.org", new("en", NewsletterFrequency.Daily, []), portal.Clock.GetUtcNow());
        await portal.Db(db =>
        {
            db.NewsletterSubscriptions.Add(asked);
            return db.SaveChangesAsync(Cancel);
        });
        foreach (var code in new[] { "", asked.ConfirmCode, asked.Code, "0" })
        {
            (await portal.Send(new OpenNewsletter.Query(code), null)).ShouldBeNull("not confirmed, or not this code");
            await Should.ThrowAsync<Application.NotFound>(portal.Send(new ChangeNewsletter.Command(code, new("en", NewsletterFrequency.Weekly, [])), null));
        }

        (await portal.Send(new ConfirmNewsletter.Command(asked.Code), null)).ShouldBeNull("the other link's code");
    }

    [Fact]
    public async Task Staff_see_numbers_and_take_an_address_off_which_the_log_does_not_name()
    {
        await using var own = await PortalFixture.StartAsync();
        await own.ReaderAsync("off@example.org", "zh-Hans", NewsletterFrequency.Weekly);
        await AskAsync(own, "waiting@example.org");
        var editor = await own.SignedInAs(Role.Editor);
        var desk = await editor.GetPage("/en/organise/news/newsletter");
        desk.Html.ShouldNotContain("@example.org");
        desk.MainText.ShouldContain("Not confirmed yet: 1");
        (await editor.Submit(desk, values: ("Command.Email", "other@example.org"))).One("#Command_Email-error").TextContent.ShouldNotBeEmpty();
        await editor.Submit(desk, values: ("Command.Email", " OFF@example.org"));
        (await own.Db(db => db.NewsletterSubscriptions.CountAsync(Cancel))).ShouldBe(1);
        var entry = await own.Db(db => db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Action == "RemoveSubscriber", Cancel));
        entry.SubjectName.ShouldBe("zh-Hans");
        entry.Changes.ShouldAllBe(change => change.Before == null || !change.Before.Contains("example.org", StringComparison.OrdinalIgnoreCase));
        (await (await own.SignedInAs(Role.Registrar)).GetPage("/en/organise/news/newsletter")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<Page> AskAsync(PortalFixture at, string email) => AskAsync(at.Visitor(), email);

    private static async Task<Page> AskAsync(HttpClient visitor, string email) => await visitor.Submit(await visitor.GetPage("/en/news/newsletter"), values: ("Command.Email", email));

    private static string Link(OutboxMessage mail) => Links().Match(mail.PlainText).Value;

    private static string Code(OutboxMessage mail) => Link(mail).Split('=')[1];

    private Task<NewsletterSubscription> ReaderAsync(string email) => portal.Db(db => db.NewsletterSubscriptions.AsNoTracking().SingleAsync(own => own.Email == email, Cancel));

    [GeneratedRegex(@"/\w\w/news/newsletter/confirm\?code=\w+")]
    private static partial Regex Links();
}

internal static class Readers
{
    /// <summary>Somebody who confirmed now.</summary>
    public static async Task<NewsletterSubscription> ReaderAsync(this PortalFixture portal, string email, string language, NewsletterFrequency frequency, params string[] topics)
    {
        var reader = new NewsletterSubscription(email, new(language, frequency, topics), portal.Clock.GetUtcNow());
        reader.Confirm(portal.Clock.GetUtcNow());
        await portal.Db(db =>
        {
            db.NewsletterSubscriptions.Add(reader);
            return db.SaveChangesAsync(CancellationToken.None);
        });
        return reader;
    }
}
