using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Organisers;

/// <summary>Somebody is invited to organise a sub-forum, does, and loses it.</summary>
public sealed partial class InviteTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = $"/en/organise/agenda/sub-forums/{Organising.Own}/organisers";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task Somebody_is_invited_in_a_language_accepts_and_has_the_sub_forum(string segment)
    {
        var (language, email) = (Language.BySegment(segment)!, $"host-{segment}@example.org");
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var desk = Desk.Replace("/en/", $"/{segment}/", StringComparison.Ordinal);
        var invited = await manager.Submit(await manager.GetPage(desk), form: "#invite", values: [("Command.Email", $" Host-{segment}@Example.org "), ("Command.LanguageCode", language.Code)]);
        (await manager.Follow(invited)).MainText.ShouldContain(email);

        var mail = (await portal.Outbox(email)).Single();
        mail.LanguageCode.ShouldBe(language.Code);
        mail.Html.ShouldNotContain("Mail.");
        var link = Link().Match(mail.PlainText).Value;
        (await portal.Visitor().GetPage(link)).Location.ShouldBe($"/{segment}/account/sign-in?returnUrl={Uri.EscapeDataString(link)}");
        var host = await portal.SignedIn(await portal.CreateAccount(displayName: $"Host of {segment}"));
        var home = Organising.Home(language: segment);
        (await host.GetPage(home)).Status.ShouldBe(HttpStatusCode.NotFound);
        var question = await host.GetPage(link);
        question.Html.ShouldNotContain("Organisers.", Case.Sensitive);
        (await host.GetPage(home)).Status.ShouldBe(HttpStatusCode.NotFound, "opening a link does nothing yet");
        (await host.Submit(question)).Location.ShouldBe(home);
        (await host.GetPage($"/{segment}/me")).One($"a[href='{home}']");
        (await host.GetPage(home)).Html.ShouldNotContain("Organisers.", Case.Sensitive);
        (await manager.GetPage(desk)).MainText.ShouldContain($"Host of {segment}");
        (await (await portal.SignedInDelegate()).GetPage(link)).Document.QuerySelector("main form").ShouldBeNull("a link works once");
    }

    [Fact]
    public async Task A_link_that_is_over_opens_nothing()
    {
        await using var own = await PortalFixture.StartAsync();
        var guest = await own.CreateAccount();
        (await (await own.SignedInAs(Role.AgendaManager)).GetPage(Desk)).One(".empty");
        var first = await own.InviteOrganiserAsync(Organising.Own, "host@example.org");
        var second = await own.InviteOrganiserAsync(Organising.Own, "HOST@example.org");
        await ShouldBeOver(own, guest, first, "a later invitation to the same address ends the earlier one");
        own.Clock.Advance(TimeSpan.FromDays(30));
        await ShouldBeOver(own, guest, second, "thirty days are over");
        (await (await own.SignedInAs(Role.AgendaManager)).GetPage(Desk)).One("td .state.warn").TextContent.ShouldBe("ran out");
        var third = await own.InviteOrganiserAsync(Organising.Own, "host@example.org");
        await own.SendAsOperator(new WithdrawOrganiser.Command(Organising.Own, "host@example.org", 2));
        await ShouldBeOver(own, guest, third, "it was withdrawn");
        await ShouldBeOver(own, guest, "", "there is no code");
        (await own.Db(db => db.AuditEntries.Where(entry => entry.Subject == "SubForumOrganiser").Select(entry => entry.Changes).ToListAsync())).SelectMany(changes => changes)
            .Where(change => change.Property is "Email" or "CodeHash").ShouldAllBe(change => change.Before == null && change.After == null);
    }

    [Fact]
    public async Task A_sub_forum_has_several_organisers_and_each_of_them_once()
    {
        var (one, two) = (await portal.OrganiserAsync(Organising.Other), await portal.OrganiserAsync(Organising.Other));
        (await portal.Send(new FindMyForums.Query(), one)).Single().Slug.ShouldBe(Organising.Other);
        (await portal.Send(new FindMyForums.Query(), two)).Single().Slug.ShouldBe(Organising.Other);
        (await Should.ThrowAsync<RuleViolation>(() => portal.SendAsOperator(new InviteOrganiser.Command(Organising.Other, one.Email!, "en")))).Key.ShouldBe("Organisers.OrganisesAlready");
        var again = await portal.InviteOrganiserAsync(Organising.Other, "second-address@example.org");
        var browser = await portal.SignedIn(one);
        var refused = await browser.Submit(await browser.GetPage($"/en/me/organiser-invitation?code={again}"));
        refused.One(".error-summary").TextContent.ShouldContain("organises the sub-forum already");
    }

    [Fact]
    public async Task Who_was_taken_away_finds_nothing_at_once_and_what_was_proposed_stays()
    {
        await using var own = await PortalFixture.StartAsync();
        var host = await own.OrganiserAsync();
        var browser = await own.SignedIn(host);
        await own.ProposeAsync(host, "Still there");
        var pages = new[] { await browser.GetPage($"{Organising.Home()}/texts"), await browser.GetPage($"{Organising.Home()}/sessions/new"), await browser.GetPage($"{Organising.Home()}/speakers/new") };
        var manager = await own.SignedInAs(Role.AgendaManager);
        (await manager.Follow(await manager.Submit(await manager.GetPage(Desk), form: "form.withdraw"))).One(".empty");
        (await browser.GetPage(Organising.Home())).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in pages)
        {
            (await browser.Submit(page, button: "#save", values: [])).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await browser.GetPage("/en/me")).Document.QuerySelector($"a[href='{Organising.Home()}']").ShouldBeNull();
        (await own.ProposalOf()).Parts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_invitation_that_was_accepted_meanwhile_is_not_withdrawn_unseen()
    {
        await using var own = await PortalFixture.StartAsync();
        var code = await own.InviteOrganiserAsync(Organising.Own, "quick@example.org");
        var manager = await own.SignedInAs(Role.AgendaManager);
        var seen = await manager.GetPage(Desk);
        await own.Send(new AcceptOrganiserInvitation.Command(code), await own.CreateAccount(displayName: "Quick Host"));
        var conflict = await manager.Submit(seen, form: "form.withdraw");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.MainText.ShouldContain("Quick Host");
    }

    [Theory]
    [InlineData("", "en", "Command_Email")]
    [InlineData("nobody", "en", "Command_Email")]
    [InlineData("a@example.org", "xx", "Command_LanguageCode")]
    public async Task What_is_wrong_is_said_beside_its_field(string email, string language, string id)
    {
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var form = await manager.GetPage(Desk);
        form.One("#Command_LanguageCode").InnerHtml = $"<option selected>{language}</option>";
        (await manager.Submit(form, form: "#invite", values: [("Command.Email", email)])).One($"#{id}-error").TextContent.ShouldNotBeEmpty();
    }

    private static async Task ShouldBeOver(PortalFixture portal, Account guest, string code, string why)
    {
        (await portal.Send(new OpenOrganiserInvitation.Query(code), guest)).Name.ShouldBeNull(why);
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new AcceptOrganiserInvitation.Command(code), guest))).Key.ShouldBe("Organisers.LinkIsOver", why);
    }

    [GeneratedRegex("""/[a-z]{2}/me/organiser-invitation\?code=[a-z0-9]+""")]
    private static partial Regex Link();
}
