using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Mail;
using WuzhenPortal.Tests.Seats;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Everybody concerned hears of a release once, when an agenda manager says so.</summary>
public sealed class ReleaseNoticeTests : IAsyncLifetime
{
    private readonly NotingTransport post = new();
    private PortalFixture portal = null!;
    private Account manager = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await Mails.PortalAsync(post);
        manager = await portal.CreateAccount("manager@example.org", roles: Role.AgendaManager);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Who_starred_what_moved_gets_one_mail_in_the_own_language_once_it_is_confirmed()
    {
        var slug = await PlannedAsync("Bridges", 9);
        var other = await PlannedAsync("Canals", 11);
        await ReleaseAsync();
        var (lin, rana) = (await StarringAsync("fr", slug), await StarringAsync("ar", slug, other));
        await StarringAsync("en", other);
        await MoveAsync(slug, 14);

        var browser = await portal.SignedIn(manager);
        var released = await browser.Submit(await browser.GetPage("/en/organise/agenda/release"));
        released.Location.ShouldBe("/en/organise/agenda/releases/3/notice");
        await SentAsync(0);
        (await browser.GetPage("/en/organise/agenda")).MainText.ShouldContain("Mails about release 3 wait for your word. Recipients: 2.");
        var notice = await browser.GetPage("/en/organise/agenda/releases/3/notice");
        notice.MainText.ShouldContain("People who get a mail: 2");
        notice.One(".mail-text").TextContent.ShouldContain("• Bridges is now on 12 November 2022, 14:00–15:00");
        (await browser.Follow(await browser.Submit(notice, "form.action-bar", "button:not([formaction])"))).MainText.ShouldContain("The mails about release 3 are on their way.");
        await SentAsync(2);

        var french = post.Sent.Single(mail => mail.Recipient == lin.Email);
        french.Subject.ShouldBe("Vos séances : le programme a changé");
        french.PlainText.ShouldContain("• Bridges : désormais le 12 novembre 2022, 14:00–15:00");
        french.PlainText.ShouldNotContain("Canals");
        var arabic = post.Sent.Single(mail => mail.Recipient == rana.Email);
        arabic.PlainText.ShouldContain("\u2068Bridges\u2069: الموعد الجديد", Case.Sensitive, "a foreign title does not turn the sentence around it");
        var link = french.PlainText.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));
        var page = await portal.Visitor().GetPage(new Uri(link).PathAndQuery);
        page.MainText.ShouldContain("Bridges");
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "SendReleaseNotice" && entry.SubjectName == "3"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_a_seat_is_told_of_the_sub_forum_and_of_its_sessions_even_without_wanting_mails_about_stars()
    {
        await portal.PlanAsync(TestSeats.Forum, capacity: 5);
        var seated = await portal.ApprovedAsync("es");
        await portal.ReserveAsync(seated);
        await portal.Send(new ChooseAgendaMails.Command(false), seated);
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Rivers of data", Drafts.Slot("hall-1", 9, 10), TestSeats.Forum)));
        await ReleaseAsync();
        await portal.SendAsOperator(new RemoveSession.Command(slug, 0));
        await ReleaseAsync();
        await ConfirmAsync(3);
        var mail = await SentAsync(1);
        mail.Recipient.ShouldBe(seated.Email);
        mail.PlainText.ShouldContain("• Rivers of data, previsto para el 12 de noviembre de 2022, 09:00–10:00");
    }

    [Fact]
    public async Task Who_keeps_a_speakers_profile_is_told_of_the_sessions_with_that_speaker()
    {
        var speaker = await portal.Db(db => db.Speakers.OrderByDescending(speaker => speaker.Slug).Select(speaker => speaker.Slug).FirstAsync());
        var keeper = await portal.CreateAccount(languageCode: "ru");
        await portal.KeepProfileAsync(keeper, speaker);
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Bridges", Drafts.Slot("hall-1", 9, 10), null, speaker)));
        await PlannedAsync("Canals", 11);
        await ReleaseAsync();
        await ConfirmAsync(2);
        var first = await SentAsync(1);
        first.PlainText.ShouldContain("• Новая сессия: Bridges — 12 ноября 2022");
        first.PlainText.ShouldNotContain("Canals");
        post.Sent.Clear();
        await MoveAsync(slug, 14);
        await ReleaseAsync();
        await ConfirmAsync(3);
        var mail = await SentAsync(1);
        mail.Recipient.ShouldBe(keeper.Email);
        mail.PlainText.ShouldContain("• Bridges: теперь 12 ноября 2022");
    }

    [Fact]
    public async Task Nobody_is_told_who_turned_mails_off_or_never_confirmed_the_address()
    {
        var slug = await PlannedAsync("Bridges", 9);
        await ReleaseAsync();
        await portal.Send(new ChooseAgendaMails.Command(false), await StarringAsync("en", slug));
        var unconfirmed = await StarringAsync("en", slug);
        await portal.Db(db => db.Users.Where(account => account.Id == unconfirmed.Id).ExecuteUpdateAsync(update => update.SetProperty(account => account.EmailConfirmed, false)));
        await MoveAsync(slug, 14);
        await ReleaseAsync();
        (await portal.Db(db => db.ReleaseNotices.CountAsync())).ShouldBe(0);
        (await (await portal.SignedIn(manager)).GetPage("/en/organise/agenda/releases/3/notice")).One(".empty h2").TextContent.ShouldBe("Nobody needs a mail");
    }

    [Fact]
    public async Task A_word_put_right_in_an_abstract_is_worth_no_mail()
    {
        var slug = await PlannedAsync("Bridges", 9);
        await ReleaseAsync();
        await StarringAsync("en", slug);
        var fields = Drafts.Session("Bridges", Drafts.Slot("hall-1", 9, 10)) with { Abstract = LocalizedText.Of("en", "Of stone.") };
        await portal.SendAsOperator(new EditSession.Command(slug, 0, fields));
        await ReleaseAsync();
        (await portal.Db(db => db.ReleaseNotices.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_release_before_the_mails_of_the_last_are_confirmed_tells_of_both_at_once()
    {
        var slug = await PlannedAsync("Bridges", 9);
        await ReleaseAsync();
        var lin = await StarringAsync("en", slug);
        await MoveAsync(slug, 14);
        await ReleaseAsync();
        await MoveAsync(slug, 16);
        await ReleaseAsync();
        (await portal.Db(db => db.OutboxMessages.CountAsync(mail => mail.Kind == "AgendaChanged"))).ShouldBe(1);
        await Should.ThrowAsync<RuleViolation>(ConfirmAsync(3));
        await ConfirmAsync(4);
        (await SentAsync(1)).PlainText.ShouldContain("16:00–17:00 (UTC+8), Hall 1. Before: 12 November 2022, 09:00–10:00 (UTC+8)");
        post.Sent.Single().Recipient.ShouldBe(lin.Email);

        await MoveAsync(slug, 10);
        await ReleaseAsync();
        await ConfirmAsync(5);
        post.Sent.Clear();
        (await SentAsync(1)).PlainText.ShouldContain("Before: 12 November 2022, 16:00–17:00");
    }

    [Fact]
    public async Task Dropped_mails_are_never_sent_and_a_second_word_is_a_conflict()
    {
        var slug = await PlannedAsync("Bridges", 9);
        await ReleaseAsync();
        await StarringAsync("en", slug);
        await MoveAsync(slug, 14);
        await ReleaseAsync();
        var browser = await portal.SignedIn(manager);
        var page = await browser.GetPage("/en/organise/agenda/releases/3/notice");
        (await browser.Submit(page, "form.action-bar", "[formaction*=Drop]")).Status.ShouldBe(HttpStatusCode.Redirect);
        var late = await browser.Submit(page, "form.action-bar", "button:not([formaction])");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.MainText.ShouldContain("These mails do not wait any more");
        await SentAsync(0);
        (await portal.Db(db => db.OutboxMessages.CountAsync(mail => mail.Kind == "AgendaChanged"))).ShouldBe(0);
    }

    [Fact]
    public async Task Going_back_to_an_earlier_release_is_told_as_well()
    {
        var slug = await PlannedAsync("Bridges", 9);
        await ReleaseAsync();
        await StarringAsync("en", slug);
        await portal.Send(new RestoreRelease.Command(1, 2, "Too early"), manager);
        await ConfirmAsync(3);
        (await SentAsync(1)).PlainText.ShouldContain("• Bridges, planned for 12 November 2022, 09:00–10:00 (UTC+8), Hall 1, is cancelled.");
    }

    private Task<string> PlannedAsync(string title, int from) =>
        portal.SendAsOperator(new CreateSession.Command(Drafts.Session(title, Drafts.Slot("hall-1", from, from + 1))));

    private async Task MoveAsync(string slug, int from)
    {
        var version = await portal.Db(db => db.Sessions.Where(session => session.Slug == slug).Select(session => session.Version).SingleAsync());
        await portal.SendAsOperator(new PlaceSession.Command(slug, version, Drafts.Slot("hall-1", from, from + 1)));
    }

    private Task<int> ReleaseAsync() => portal.Send(new ReleaseAgenda.Command(null), manager);

    private async Task ConfirmAsync(int release)
    {
        var version = await portal.Db(db => db.ReleaseNotices.Where(notice => notice.Release == release).Select(notice => notice.Version).SingleAsync());
        await portal.Send(new SendReleaseNotice.Command(release, version), manager);
    }

    private async Task<Account> StarringAsync(string language, params string[] slugs)
    {
        var account = await portal.CreateAccount(languageCode: language);
        var codes = new List<string>();
        foreach (var slug in slugs)
        {
            codes.Add(await portal.CodeAsync($"/en/sessions/{slug}"));
        }

        await portal.Send(new KeepStars.Command(string.Join(',', codes), null), account);
        return account;
    }

    /// <summary>Sends what is due, and checks how many mails about the agenda that makes.</summary>
    private async Task<Application.Mail.MailToSend> SentAsync(int count)
    {
        await portal.SendDueAsync();
        var sent = post.Sent.Where(mail => mail.PlainText.Contains("/agenda/changes?since=", StringComparison.Ordinal)).ToList();
        sent.Count.ShouldBe(count);
        return sent.LastOrDefault()!;
    }
}
