using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Seats;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Organisers;

/// <summary>What organisers hand in is accepted or given back by an agenda manager, and no release has it before.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private const string Panel = "digital-economy-panel";
    private const string Proposal = $"/en/organise/agenda/sub-forums/{Organising.Own}/proposal";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task From_the_first_word_to_the_public_page_nothing_is_public_before_its_time()
    {
        var host = await portal.OrganiserAsync(language: "fr");
        var browser = await portal.SignedIn(host);
        var slot = await portal.SlotOf();
        await portal.Send(new SaveMyForumSpeaker.Command(Organising.Own, null, null, Profiles.Of("Nina Newcomer")), host);
        await portal.ProposeAsync(host, "River talk", slot: slot with { Start = new TimeOnly(16, 40) }, speakers: ["~nina-newcomer", "zhang-yong"]);
        await browser.Submit(await browser.GetPage($"{Organising.Home()}/sessions/{Panel}"), button: "#save", values: [("Command.Session.Title[en]", "Panel of rivers")]);
        await browser.Submit(await browser.GetPage($"{Organising.Home()}/sessions/digital-economy-opening"), button: "#remove");
        var manager = await portal.SignedInAs(Role.AgendaManager);
        (await manager.GetPage("/en/organise/agenda")).One("section:has(#waiting)").TextContent.ShouldContain("In preparation");

        var handedIn = await browser.Submit(await browser.GetPage(Organising.Home()), form: "#hand-in", values: [("Command.Note", "All but the last name is final.")]);
        var home = await browser.Follow(handedIn);
        home.Document.QuerySelector("form.drop").ShouldBeNull();
        home.One("#take-back");
        (await portal.Outbox()).ShouldNotContain(mail => mail.Kind.StartsWith("Proposal", StringComparison.Ordinal));
        (await manager.GetPage("/en/organise/agenda/release")).One("section:has(#waiting)").TextContent.ShouldContain("Hana Host");

        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        (await portal.Visitor().GetPage($"/en/sub-forums/{Organising.Own}")).MainText.ShouldNotContain("River talk");
        (await portal.Visitor().GetPage($"/en/sessions/{Panel}")).MainText.ShouldNotContain("Panel of rivers");
        (await portal.Visitor().GetPage("/en/speakers")).MainText.ShouldNotContain("Nina Newcomer");

        var proposal = await manager.GetPage(Proposal);
        proposal.MainText.ShouldContain("All but the last name is final.");
        var difference = Page.Squeeze(proposal.One(".changes-list").TextContent);
        difference.ShouldContain("Title · English Panel discussion Panel of rivers");
        difference.ShouldContain("Title · English River talk", Case.Sensitive, "what is new is read in full");
        difference.ShouldContain("Speakers Nina Newcomer, Zhang Yong");
        difference.ShouldContain("Name · English Nina Newcomer");
        var accepted = await manager.Follow(await manager.Submit(proposal, form: "#accept"));
        accepted.Document.QuerySelector("#waiting").ShouldBeNull();
        var mail = (await portal.Outbox(host.Email)).Single(mail => mail.Kind == "ProposalAccepted");
        mail.LanguageCode.ShouldBe("fr");
        mail.PlainText.ShouldContain($"/fr/me/sub-forums/{Organising.Own}");
        (await browser.GetPage(Organising.Home())).One(".state.ok").TextContent.ShouldBe("Accepted");
        (await portal.Visitor().GetPage($"/en/sessions/{Panel}")).MainText.ShouldNotContain("Panel of rivers", Case.Sensitive, "what is accepted waits for the next release like everything in the draft");
        (await portal.Db(db => db.Sessions.Where(session => session.Slug == Panel).Select(session => session.IsSlotIllustrative).SingleAsync())).ShouldBeTrue("its place was not touched");

        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        var page = await portal.Visitor().GetPage($"/en/sub-forums/{Organising.Own}");
        page.MainText.ShouldContain("Panel of rivers");
        page.MainText.ShouldContain("River talk");
        page.MainText.ShouldNotContain("Opening remarks");
        (await portal.Visitor().GetPage("/en/sessions/river-talk")).MainText.ShouldContain("Nina Newcomer");
        (await portal.Visitor().GetPage("/en/speakers/nina-newcomer")).Status.ShouldBe(HttpStatusCode.OK);
        var own = await browser.GetPage($"{Organising.Home()}/speakers/nina-newcomer");
        own.Status.ShouldBe(HttpStatusCode.OK, "whom the sub-forum brought it looks after");
        (await browser.Submit(own, button: "#save", values: [("Command.Speaker.Role[en]", "Engineer")])).Location.ShouldBe(Organising.Home());
        (await portal.ProposalOf()).Status.ShouldBe(ProposalStatus.InPreparation, "who changes something after it was accepted begins anew");
        (await portal.Db(db => db.AuditEntries.Where(entry => entry.Action == "AcceptProposal").Select(entry => entry.Subject).Distinct().ToListAsync()))
            .ShouldBe(["Session", "Speaker", "SubForumProposal"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_given_back_comes_with_its_reason_and_is_handed_in_again()
    {
        var host = await portal.CreateAccount(displayName: "Hana Host", languageCode: "ar");
        await portal.HandInAsync(host);
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var unsaid = await manager.Submit(await manager.GetPage(Proposal), form: "#return");
        unsaid.One("#Return_Reason-error").TextContent.ShouldNotBeEmpty();
        await manager.Submit(unsaid, form: "#return", values: [("Return.Reason", "Name the <b>speakers</b>, please.")]);
        var mail = (await portal.Outbox(host.Email)).Single(mail => mail.Kind == "ProposalReturned");
        mail.LanguageCode.ShouldBe("ar");
        mail.PlainText.ShouldContain("Name the <b>speakers</b>, please.");
        mail.Html.ShouldNotContain("<b>speakers");
        var browser = await portal.SignedIn(host);
        var home = await browser.GetPage(Organising.Home());
        home.MainText.ShouldContain("Name the <b>speakers</b>, please.");
        await portal.ProposeAsync(host, "Another");
        (await browser.GetPage(Organising.Home())).MainText.ShouldContain("Name the", Case.Sensitive, "the reason stays in sight while one writes");
        await portal.HandInAgainAsync(host);
        (await browser.GetPage(Organising.Home())).MainText.ShouldNotContain("Name the");
    }

    [Fact]
    public async Task What_is_handed_in_stays_as_it_is_until_it_is_taken_back_or_answered()
    {
        var host = await portal.CreateAccount(displayName: "Hana Host");
        await portal.HandInAsync(host);
        (await Should.ThrowAsync<RuleViolation>(() => portal.ProposeAsync(host, "Too late"))).Key.ShouldBe("Organisers.IsHandedIn");
        var (browser, manager) = (await portal.SignedIn(host), await portal.SignedInAs(Role.AgendaManager));
        var (mine, seen) = (await browser.GetPage(Organising.Home()), await manager.GetPage(Proposal));
        (await browser.Follow(await browser.Submit(mine, form: "#take-back"))).One("#hand-in");
        (await manager.Submit(seen, form: "#accept")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Submit(mine, form: "#take-back")).Status.ShouldBe(HttpStatusCode.Conflict);
        var nothing = await portal.Send(new OpenMyForum.Query(Organising.Own), host);
        await portal.Send(new DropMyForumChange.Command(Organising.Own, ProposedKind.Session, "~proposed-talk", nothing.Sessions[^1].State), host);
        (await Should.ThrowAsync<RuleViolation>(() => portal.HandInAgainAsync(host))).Key.ShouldBe("Organisers.NothingToHandIn");
        (await manager.GetPage(Proposal)).Document.QuerySelector("#accept").ShouldBeNull();
        (await Should.ThrowAsync<RuleViolation>(() => portal.AcceptAsync())).Key.ShouldBe("Organisers.IsNotHandedIn");
    }

    [Fact]
    public async Task Fields_that_the_agenda_manager_changed_meanwhile_are_kept()
    {
        var host = await portal.OrganiserAsync();
        var opened = await portal.Send(new OpenMyForumSession.Query(Organising.Own, Panel), host);
        await portal.Send(new SaveMyForumSession.Command(Organising.Own, Panel, opened.State, opened.Stored! with { Title = With(opened.Stored.Title, "en", "Host’s title") }), host);
        var draft = await portal.SendAsOperator(new OpenSession.Query(Panel));
        var moved = draft.Stored!.Slot with { Start = new TimeOnly(15, 40) };
        await portal.SendAsOperator(new EditSession.Command(Panel, draft.Version, draft.Stored with { Title = With(draft.Stored.Title, "fr", "Titre du responsable"), Slot = moved }));
        await portal.HandInAgainAsync(host);
        await portal.AcceptAsync();
        var now = (await portal.SendAsOperator(new OpenSession.Query(Panel))).Stored!;
        now.Title["en"].ShouldBe("Host’s title");
        now.Title["fr"].ShouldBe("Titre du responsable");
        now.Slot.ShouldBe(moved);

        LocalizedText With(LocalizedText text, string code, string words) => LocalizedText.Of([.. text.All.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)).Where(pair => pair.Key != code), new(code, words)]);
    }

    [Fact]
    public async Task A_difference_that_changed_since_it_was_read_is_not_accepted_unseen()
    {
        await portal.HandInAsync(await portal.CreateAccount());
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var seen = await manager.GetPage(Proposal);
        var draft = await portal.SendAsOperator(new OpenSession.Query(Panel));
        await portal.SendAsOperator(new EditSession.Command(Panel, draft.Version, draft.Stored! with { Abstract = Organising.English("Changed") }));
        var conflict = await manager.Submit(seen, form: "#accept");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await manager.Submit(conflict, form: "#accept")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_left_the_draft_meanwhile_is_passed_over()
    {
        var host = await portal.OrganiserAsync();
        await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Passing Guest")));
        await portal.SendAsOperator(new ReleaseAgenda.Command(null));
        await portal.ProposeAsync(host, "With a guest", speakers: ["passing-guest", "zhang-yong"]);
        var opened = await portal.Send(new OpenMyForumSession.Query(Organising.Own, Panel), host);
        await portal.Send(new SaveMyForumSession.Command(Organising.Own, Panel, opened.State, opened.Stored! with { Abstract = Organising.English("Mine") }), host);
        await portal.SendAsOperator(new RemoveSpeaker.Command("passing-guest", 0));
        await portal.SendAsOperator(new RemoveSession.Command(Panel, 0));
        await portal.HandInAgainAsync(host);
        await portal.AcceptAsync();
        (await portal.SendAsOperator(new OpenSession.Query("with-a-guest"))).Stored!.Speakers.ShouldBe(["zhang-yong"]);
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug == Panel))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_slug_that_was_given_away_meanwhile_is_not_given_twice()
    {
        var host = await portal.OrganiserAsync();
        await portal.ProposeAsync(host, "River talk");
        await portal.ProposeAsync(host, "River talk");
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("River talk")));
        await portal.HandInAgainAsync(host);
        await portal.AcceptAsync();
        (await portal.Db(db => db.Sessions.CountAsync(session => session.Slug.StartsWith("river-talk")))).ShouldBe(3);
    }

    [Fact]
    public async Task A_conflict_that_must_not_be_placed_is_neither_handed_in_nor_accepted()
    {
        var host = await portal.OrganiserAsync();
        var slot = await portal.SlotOf();
        await portal.ProposeAsync(host, "In the way", slot: slot with { Start = new TimeOnly(14, 0), End = new TimeOnly(15, 0) });
        var browser = await portal.SignedIn(host);
        var refused = await browser.Submit(await browser.GetPage(Organising.Home()), form: "#hand-in", values: [("Command.Note", "Kept note")]);
        refused.One(".error-summary").TextContent.ShouldContain("cannot be handed in");
        refused.One("#Command_Note").TextContent.Trim().ShouldBe("Kept note");
        await browser.Submit(await browser.GetPage($"{Organising.Home()}/sessions/~in-the-way"), button: "#save", values: [("Command.Session.Slot.Start", "16:40"), ("Command.Session.Slot.End", "17:00")]);
        await portal.HandInAgainAsync(host);
        // Another takes the room meanwhile: the manager moves a session of the sub-forum there.
        var panel = await portal.SendAsOperator(new OpenSession.Query(Panel));
        await portal.SendAsOperator(new EditSession.Command(Panel, panel.Version, panel.Stored! with { Slot = panel.Stored.Slot with { End = new TimeOnly(16, 50) } }));
        var manager = await portal.SignedInAs(Role.AgendaManager);
        var answer = await manager.Submit(await manager.GetPage(Proposal), form: "#accept");
        answer.One(".error-summary").TextContent.ShouldContain("In the way");
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug == "in-the-way"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_for_which_people_reserved_is_not_removed()
    {
        await portal.SendAsOperator(new Application.Seats.PlanSeats.Command("sessions", Panel, null, 5, 0, IsOpen: true));
        await portal.Send(new Application.Seats.ReserveSeat.Command("sessions", Panel, false), await portal.ApprovedAsync());
        var host = await portal.OrganiserAsync();
        var opened = await portal.Send(new OpenMyForumSession.Query(Organising.Own, Panel), host);
        await portal.Send(new RemoveMyForumSession.Command(Organising.Own, Panel, opened.State), host);
        await portal.HandInAgainAsync(host);
        (await Should.ThrowAsync<RuleViolation>(() => portal.AcceptAsync())).Key.ShouldBe("Seats.AskedFor");
        (await portal.ProposalOf()).Status.ShouldBe(ProposalStatus.HandedIn, "whole or not at all");
    }

    [Fact]
    public async Task A_sub_forum_that_is_removed_takes_its_organisers_and_proposal_along_and_leaves_its_speakers()
    {
        await portal.SendAsOperator(new CreateSubForum.Command(Drafts.SubForum("Passing forum", "technology-and-industry")));
        var host = await portal.OrganiserAsync("passing-forum");
        await portal.Send(new SaveMyForumSpeaker.Command("passing-forum", null, null, Profiles.Of("Nina Newcomer")), host);
        await portal.HandInAgainAsync(host, "passing-forum");
        await portal.AcceptAsync("passing-forum");
        await portal.Send(new SaveMyForumSession.Command("passing-forum", null, null, Drafts.Session("Idea")), host);
        await portal.SendAsOperator(new RemoveSubForum.Command("passing-forum", 0));
        (await portal.Send(new FindMyForums.Query(), host)).ShouldBeEmpty();
        (await portal.Db(db => db.Speakers.SingleAsync(speaker => speaker.Slug == "nina-newcomer"))).SubForumId.ShouldBeNull();
        (await portal.Db(db => db.SubForumProposals.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_level_of_a_conflict_is_the_summits()
    {
        (await portal.SendAsOperator(new OpenProposal.Query(Organising.Own))).Version.ShouldBeNull("nothing was ever proposed");
        var host = await portal.OrganiserAsync();
        await portal.ProposeAsync(host, "Anything");
        var opened = await portal.Send(new OpenMyForum.Query(Organising.Own), host);
        opened.Conflicts.ShouldAllBe(found => found.Conflict.Level != ConflictLevel.BlocksPlacing);
        (await Should.ThrowAsync<NotFound>(() => portal.SendAsOperator(new OpenProposal.Query("nowhere")))).ShouldNotBeNull();
    }
}
