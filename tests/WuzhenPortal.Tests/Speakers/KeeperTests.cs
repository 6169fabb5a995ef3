using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Speakers;

/// <summary>A speaker is invited to keep the own profile, keeps it, and loses it.</summary>
public sealed partial class KeeperTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/organise/speakers";
    private const string Mine = "/me/speaker";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task Somebody_is_invited_in_a_language_accepts_and_keeps_the_profile(string segment)
    {
        var language = Language.BySegment(segment)!;
        var slug = await Speaker($"Guest of {segment}");
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var invited = await manager.Submit(await manager.GetPage($"/{segment}{Desk}/{slug}/keeper"), form: "#invite", values: [("Command.Email", $" guest-{segment}@example.org "), ("Command.LanguageCode", language.Code)]);
        invited.Status.ShouldBe(HttpStatusCode.Redirect, invited.MainText);
        var waiting = await manager.Follow(invited);
        waiting.MainText.ShouldContain($"guest-{segment}@example.org");
        waiting.Html.ShouldNotContain("Speakers.");

        var mail = (await portal.Outbox($"guest-{segment}@example.org")).Single();
        mail.LanguageCode.ShouldBe(language.Code);
        mail.SubjectLine.ShouldContain($"Guest of {segment}");
        mail.Html.ShouldNotContain("Mail.");
        var link = Link().Match(mail.PlainText).Value;
        link.ShouldStartWith($"/{segment}{Mine}/invitation?code=");

        (await portal.Visitor().GetPage(link)).Location.ShouldBe($"/{segment}/account/sign-in?returnUrl={Uri.EscapeDataString(link)}");
        var guest = await portal.SignedInDelegate();
        (await guest.GetPage($"/{segment}{Mine}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var question = await guest.GetPage(link);
        question.MainText.ShouldContain($"Guest of {segment}");
        question.Html.ShouldNotContain("Speakers.");
        (await guest.GetPage($"/{segment}{Mine}")).Status.ShouldBe(HttpStatusCode.NotFound, "opening a link does nothing yet");
        (await guest.Submit(question)).Location.ShouldBe($"/{segment}{Mine}");
        var mine = await guest.GetPage($"/{segment}{Mine}");
        mine.Status.ShouldBe(HttpStatusCode.OK);
        mine.Html.ShouldNotContain("Speakers.");
        (await guest.GetPage($"/{segment}/me")).One($"a[href='/{segment}{Mine}']");

        (await manager.GetPage($"/{segment}{Desk}/{slug}/keeper")).MainText.ShouldContain("Lin Yue");
        (await (await portal.SignedInDelegate()).GetPage(link)).Document.QuerySelector("main form").ShouldBeNull("a link works once");
    }

    [Fact]
    public async Task The_speaker_edits_the_own_profile_and_sees_what_waits_for_the_next_release()
    {
        await using var own = await PortalFixture.StartAsync();
        var keeper = await own.SignedIn(await Keeping(own, "zhang-yong"));
        var page = await keeper.GetPage($"/en{Mine}");
        page.Document.QuerySelector("#waiting").ShouldBeNull();
        page.Document.QuerySelectorAll(".sessions h3 a").Select(link => link.GetAttribute("href")).ShouldBe(["/en/sessions/main-forum"]);
        var saved = await keeper.Submit(page, button: "#save", values:
        [
            ("Command.Speaker.Name[es]", "Zhang Yong"), ("Command.Speaker.Biography[en]", "In my own words."), ("Command.Speaker.Availability.Times[0].Day", "2022-11-08"),
        ]);
        saved.Location.ShouldBe($"/en{Mine}");
        (await keeper.SendPicture(await keeper.GetPage($"/en{Mine}/portrait"), Profiles.Picture())).Location.ShouldBe($"/en{Mine}");
        (await keeper.GetPage($"/en{Mine}")).One(".notice:has(#waiting)").TextContent.ShouldContain("Name, Biography, Portrait");
        (await own.Visitor().GetPage("/en/speakers/zhang-yong")).MainText.ShouldNotContain("my own words");
        (await own.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "EditMyProfile" && entry.SubjectName == "zhang-yong"))).ShouldBeTrue();

        await own.SendAsOperator(new ReleaseAgenda.Command(null));
        (await keeper.GetPage($"/en{Mine}")).Document.QuerySelector("#waiting").ShouldBeNull();
        (await own.Visitor().GetPage("/en/speakers/zhang-yong")).MainText.ShouldContain("In my own words.");
        (await keeper.Submit(await keeper.GetPage($"/en{Mine}/portrait"), button: "#remove")).Location.ShouldBe($"/en{Mine}");
        (await keeper.GetPage($"/en{Mine}")).One(".notice:has(#waiting)").TextContent.ShouldContain("Portrait");
    }

    [Fact]
    public async Task Who_is_in_no_release_reads_that_the_whole_profile_waits()
    {
        var slug = await Speaker("Brand new");
        var keeper = await portal.SignedIn(await Keeping(portal, slug));
        (await keeper.GetPage($"/en{Mine}")).One(".notice:has(#waiting)").TextContent.ShouldContain("The whole profile");
        var more = await keeper.Submit(await keeper.GetPage($"/en{Mine}"), button: "button[formaction*=More]", values: [("Command.Speaker.Role[en]", "Kept")]);
        more.One("[name='Command.Speaker.Role[en]']").TextContent.Trim().ShouldBe("Kept");
    }

    [Fact]
    public async Task Whoever_saved_first_is_shown_beside_what_the_speaker_typed()
    {
        var slug = await Speaker("Two hands");
        var keeper = await portal.SignedIn(await Keeping(portal, slug));
        var page = await keeper.GetPage($"/en{Mine}");
        await portal.SendAsOperator(new EditSpeaker.Command(slug, 0, Profiles.Of("Four hands")));
        var conflict = await keeper.Submit(page, button: "#save", values: [("Command.Speaker.Name[en]", "My two hands")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version.theirs mark").TextContent.ShouldBe("Four hands");
        (await keeper.Submit(conflict, button: "#save")).Status.ShouldBe(HttpStatusCode.Redirect);
        var wrong = await keeper.Submit(await keeper.GetPage($"/en{Mine}"), button: "#save", values: [("Command.Speaker.Name[en]", "")]);
        wrong.One("#Command_Speaker_Name_en_-error").TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_link_that_is_over_opens_nothing()
    {
        await using var own = await PortalFixture.StartAsync();
        var guest = await own.CreateAccount();
        var first = await own.InviteKeeperAsync("zhang-yong");
        var second = await own.InviteKeeperAsync("zhang-yong");
        await ShouldBeOver(own, guest, first, "a later invitation ends the earlier one");
        own.Clock.Advance(TimeSpan.FromDays(30));
        await ShouldBeOver(own, guest, second, "thirty days are over");
        (await (await own.SignedInAs(Role.AgendaManager)).GetPage($"/en{Desk}/zhang-yong/keeper")).One(".state.warn").TextContent.ShouldBe("ran out");
        var third = await own.InviteKeeperAsync("zhang-yong");
        await own.SendAsOperator(new WithdrawKeeper.Command("zhang-yong", await Version(own, "zhang-yong")));
        await ShouldBeOver(own, guest, third, "it was withdrawn");
        await ShouldBeOver(own, guest, "", "there is no code");
        (await own.Db(db => db.AuditEntries.Where(entry => entry.Subject == "ProfileKeeper").Select(entry => entry.Changes).ToListAsync())).SelectMany(changes => changes)
            .Where(change => change.Property is "Email" or "CodeHash").ShouldAllBe(change => change.Before == null && change.After == null);
    }

    [Fact]
    public async Task An_account_keeps_one_profile_and_a_profile_has_one_keeper()
    {
        var (one, two) = (await Speaker("First of two"), await Speaker("Second of two"));
        var account = await Keeping(portal, one);
        var browser = await portal.SignedIn(account);
        var refused = await browser.Submit(await browser.GetPage($"/en{Mine}/invitation?code={await portal.InviteKeeperAsync(two)}"));
        refused.One(".error-summary").TextContent.ShouldContain("keeps another speaker’s profile");
        (await Should.ThrowAsync<RuleViolation>(() => portal.SendAsOperator(new InviteKeeper.Command(one, "other@example.org", "en")))).Key.ShouldBe("Speakers.Keeper.IsKept");
        (await (await portal.SignedInAs(Role.AgendaManager)).GetPage($"/en{Desk}/{one}/keeper")).Document.QuerySelector("#invite").ShouldBeNull();
    }

    [Fact]
    public async Task A_profile_is_taken_back_and_the_former_keeper_finds_nothing()
    {
        var slug = await Speaker("Taken back");
        var keeper = await portal.SignedIn(await Keeping(portal, slug));
        var (page, picture) = (await keeper.GetPage($"/en{Mine}"), await keeper.GetPage($"/en{Mine}/portrait"));
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var withdrawn = await manager.Submit(await manager.GetPage($"/en{Desk}/{slug}/keeper"), form: "#withdraw");
        (await manager.Follow(withdrawn)).One("#invite");
        (await keeper.GetPage($"/en{Mine}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await keeper.Submit(page, button: "#save", values: [("Command.Speaker.Name[en]", "Still me")])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await keeper.SendPicture(picture, Profiles.Picture())).Status.ShouldBe(HttpStatusCode.NotFound);
        (await keeper.GetPage("/en/me")).Document.QuerySelector($"a[href='/en{Mine}']").ShouldBeNull();
    }

    [Fact]
    public async Task An_invitation_that_was_accepted_meanwhile_is_not_withdrawn_unseen()
    {
        var slug = await Speaker("Just accepted");
        var code = await portal.InviteKeeperAsync(slug);
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var seen = await manager.GetPage($"/en{Desk}/{slug}/keeper");
        await portal.Send(new AcceptInvitation.Command(code), await portal.CreateAccount(displayName: "Quick Guest"));
        var conflict = await manager.Submit(seen, form: "#withdraw");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.MainText.ShouldContain("Quick Guest");
    }

    [Theory]
    [InlineData("", "en", "Command_Email")]
    [InlineData("nobody", "en", "Command_Email")]
    [InlineData("a@example.org", "xx", "Command_LanguageCode")]
    public async Task What_is_wrong_is_said_beside_its_field(string email, string language, string id)
    {
        var slug = await Speaker("Not invited");
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var form = await manager.GetPage($"/en{Desk}/{slug}/keeper");
        form.One("#Command_LanguageCode").InnerHtml = $"<option selected>{language}</option>";
        var page = await manager.Submit(form, form: "#invite", values: [("Command.Email", email)]);
        page.One($"#{id}-error").TextContent.ShouldNotBeEmpty();
        (await portal.Db(db => db.ProfileKeepers.AnyAsync(keeper => keeper.Slug == slug))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_speaker_who_is_removed_is_kept_by_nobody()
    {
        var slug = await Speaker("Leaving soon");
        var keeper = await portal.SignedIn(await Keeping(portal, slug));
        await portal.SendAsOperator(new RemoveSpeaker.Command(slug, 0));
        (await keeper.GetPage($"/en{Mine}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task ShouldBeOver(PortalFixture portal, Account guest, string code, string why)
    {
        (await portal.Send(new OpenInvitation.Query(code), guest)).Name.ShouldBeNull(why);
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new AcceptInvitation.Command(code), guest))).Key.ShouldBe("Speakers.Keeper.LinkIsOver", why);
    }

    private Task<string> Speaker(string name) => portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of(name)));

    /// <summary>A new account that keeps the profile.</summary>
    private static async Task<Account> Keeping(PortalFixture portal, string slug)
    {
        var account = await portal.CreateAccount();
        await portal.KeepProfileAsync(account, slug);
        return account;
    }

    private static Task<int> Version(PortalFixture portal, string slug) => portal.Db(db => db.ProfileKeepers.Where(keeper => keeper.Slug == slug).Select(keeper => keeper.Version).SingleAsync());

    [GeneratedRegex("""/[a-z]{2}/me/speaker/invitation\?code=[a-z0-9]+""")]
    private static partial Regex Link();
}
