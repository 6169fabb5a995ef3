using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Seats;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Organisers;

/// <summary>An organiser works on the own sub-forum; what is proposed stands beside the working draft.</summary>
public sealed class ForumTests : IAsyncLifetime
{
    private const string Opening = "digital-economy-opening";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Texts_are_proposed_and_nothing_of_them_is_in_the_draft()
    {
        var browser = await portal.SignedIn(await portal.OrganiserAsync());
        var saved = await browser.Submit(await browser.GetPage($"{Organising.Home()}/texts"), button: "#save", values:
            [("Command.Texts.Name[es]", "Foro de Economía"), ("Command.Texts.Summary[en]", "<script>alert(1)</script> of rivers")]);
        var home = await browser.Follow(saved);
        home.MainText.ShouldContain("of rivers");
        home.Html.ShouldNotContain("<script>alert");
        home.One(".changes").TextContent.ShouldContain("Name");
        (await portal.SendAsOperator(new OpenSubForum.Query(Organising.Own))).Stored!.Name["es"].ShouldBeNull();

        var undone = await browser.Submit(home, form: "form.drop");
        (await browser.Follow(undone)).Document.QuerySelector("#hand-in").ShouldBeNull();
        (await portal.ProposalOf()).Parts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_is_proposed_within_the_time_of_the_sub_forum_and_nowhere_else()
    {
        var browser = await portal.SignedIn(await portal.OrganiserAsync());
        var form = await browser.GetPage($"{Organising.Home()}/sessions/new");
        form.Document.QuerySelector("#Command_Session_SubForum").ShouldBeNull();
        form.Document.QuerySelectorAll("#Command_Session_Slot_Room option").Select(room => room.GetAttribute("value")).ShouldBe(["", "hall-2"]);
        (string, string)[] place = [("Command.Session.Title[en]", "River talk"), ("Command.Session.Slot.Room", "hall-2"), ("Command.Session.Slot.Day", "2022-11-09")];
        var outside = await browser.Submit(form, button: "#save", values: [.. place, ("Command.Session.Slot.Start", "16:50"), ("Command.Session.Slot.End", "17:30")]);
        outside.One("#Command_Session_Slot_Start-error").TextContent.ShouldContain("14:00");
        outside.One("[name='Command.Session.Title[en]']").TextContent.Trim().ShouldBe("River talk", "nothing typed is lost");
        var inside = await browser.Submit(outside, button: "#save", values: [("Command.Session.Slot.Start", "16:40"), ("Command.Session.Slot.End", "17:00")]);
        var home = await browser.Follow(inside);
        home.MainText.ShouldContain("River talk");
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug == "river-talk"))).ShouldBeFalse();

        form.One("#Command_Session_Slot_Room").InnerHtml = "<option selected>hall-3</option>";
        var elsewhere = await browser.Submit(form, button: "#save", values: [.. place.Where(field => !field.Item1.EndsWith("Room", StringComparison.Ordinal)), ("Command.Session.Slot.Start", "14:00"), ("Command.Session.Slot.End", "15:00")]);
        elsewhere.One("#Command_Session_Slot_Room-error").TextContent.ShouldNotBeEmpty();
        var more = await browser.Submit(form, button: "button[formaction*=More]", values: [("Command.Session.Title[fr]", "Gardé")]);
        more.One("[name='Command.Session.Title[fr]']").TextContent.Trim().ShouldBe("Gardé");
    }

    [Fact]
    public async Task A_session_of_the_draft_is_changed_and_is_to_go_and_comes_back()
    {
        var host = await portal.OrganiserAsync();
        var browser = await portal.SignedIn(host);
        var address = $"{Organising.Home()}/sessions/{Opening}";
        await browser.Submit(await browser.GetPage(address), button: "#save", values: [("Command.Session.Title[en]", "Words of welcome")]);
        var home = await browser.GetPage(Organising.Home());
        home.One(".changes").TextContent.ShouldContain("Words of welcome");
        home.One("dl.changes").TextContent.ShouldNotContain("Room and time", Case.Sensitive, "what was left alone is not confirmed by saving");
        var removed = await browser.Submit(await browser.GetPage(address), button: "#remove");
        (await browser.Follow(removed)).One("td .state.off").TextContent.ShouldBe("To be removed");
        (await browser.GetPage(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug == Opening))).ShouldBeTrue();
        await browser.Submit(await browser.GetPage(Organising.Home()), form: "td form.drop");
        (await browser.GetPage(address)).One("[name='Command.Session.Title[en]']").TextContent.Trim().ShouldBe("Opening remarks");
        var proposed = await portal.ProposeAsync(host, "Only an idea");
        await browser.Submit(await browser.GetPage($"{Organising.Home()}/sessions/{proposed}"), button: "#remove");
        (await portal.ProposalOf()).Parts.ShouldBeEmpty("what was only proposed goes at once");
    }

    [Fact]
    public async Task Speakers_are_those_of_the_release_and_their_own_but_nobody_whom_only_the_draft_of_others_knows()
    {
        await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Secret Guest")));
        var host = await portal.OrganiserAsync();
        var browser = await portal.SignedIn(host);
        var added = await browser.Submit(await browser.GetPage($"{Organising.Home()}/speakers/new"), button: "#save", values: [("Command.Speaker.Name[en]", "Nina Newcomer")]);
        (await browser.Follow(added)).MainText.ShouldContain("Nina Newcomer");
        var form = await browser.GetPage($"{Organising.Home()}/sessions/new");
        var choices = form.Document.QuerySelectorAll("#Command_Session_Speakers_0_ option").Select(option => option.GetAttribute("value")).ToList();
        choices.ShouldContain("zhang-yong");
        choices.ShouldContain("~nina-newcomer");
        choices.ShouldNotContain("secret-guest");
        (await Should.ThrowAsync<RuleViolation>(() => portal.ProposeAsync(host, "Leak", speakers: "secret-guest"))).Key.ShouldBe((await Should.ThrowAsync<RuleViolation>(() => portal.ProposeAsync(host, "Leak", speakers: "nobody"))).Key);
        await portal.ProposeAsync(host, "With Nina", speakers: ["zhang-yong", "~nina-newcomer"]);
        (await browser.GetPage(Organising.Home())).MainText.ShouldContain("With Nina");
        var wrong = await browser.Submit(await browser.GetPage($"{Organising.Home()}/speakers/~nina-newcomer"), button: "#save", values: [("Command.Speaker.Name[en]", "")]);
        wrong.One("#Command_Speaker_Name_en_-error").TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whoever_saved_first_is_shown_beside_what_the_organiser_typed()
    {
        var host = await portal.OrganiserAsync();
        var browser = await portal.SignedIn(host);
        var (texts, session) = (await browser.GetPage($"{Organising.Home()}/texts"), await browser.GetPage($"{Organising.Home()}/sessions/{Opening}"));
        var forum = await portal.SendAsOperator(new OpenSubForum.Query(Organising.Own));
        await portal.SendAsOperator(new EditSubForum.Command(Organising.Own, forum.Version, forum.Stored! with { Summary = Organising.English("By the manager") }));
        var opened = await portal.Send(new OpenMyForumSession.Query(Organising.Own, Opening), host);
        await portal.Send(new SaveMyForumSession.Command(Organising.Own, Opening, opened.State, opened.Stored! with { Abstract = Organising.English("By a colleague") }), host);

        var conflict = await browser.Submit(texts, button: "#save", values: [("Command.Texts.Summary[en]", "By me")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version.theirs mark").TextContent.ShouldBe("By the manager");
        (await browser.Submit(conflict, button: "#save")).Status.ShouldBe(HttpStatusCode.Redirect);
        conflict = await browser.Submit(session, button: "#save", values: [("Command.Session.Abstract[en]", "By me")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version.theirs mark").TextContent.ShouldBe("By a colleague");
        var stale = await portal.Send(new OpenMyForum.Query(Organising.Own), host);
        await Should.ThrowAsync<Application.Conflict>(() => portal.Send(new DropMyForumChange.Command(Organising.Own, ProposedKind.Session, Opening, "0.0"), host));
        await portal.ProposeAsync(host, "One more");
        await Should.ThrowAsync<Application.Conflict>(() => portal.Send(new HandInMyForum.Command(Organising.Own, stale.Version!.Value, null), host));
    }

    [Fact]
    public async Task Seats_of_the_own_sub_forum_are_read_and_those_of_others_are_not()
    {
        await portal.PlanAsync(Organising.Own, 10);
        await portal.PlanAsync(Organising.Other, 10);
        await portal.SendAsOperator(new PlanSeats.Command("sessions", "data-governance-panel", null, 5, 0, IsOpen: true));
        await portal.SendAsOperator(new PlanSeats.Command("sessions", "digital-economy-panel", null, 5, 0, IsOpen: true));
        await portal.ReserveAsync(await portal.ApprovedAsync(), Organising.Own);
        var browser = await portal.SignedIn(await portal.OrganiserAsync());
        var home = await browser.GetPage(Organising.Home());
        home.Document.QuerySelectorAll("[aria-labelledby=seats] tbody tr").Length.ShouldBe(2);
        home.One("[aria-labelledby=seats] tbody tr").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^3..].ShouldBe(["10", "1", "0"]);
        var list = await browser.GetPage($"{Organising.Home()}/seats/sub-forums/{Organising.Own}");
        list.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        list.Document.QuerySelector("main form").ShouldBeNull("how many there are is the staff's");
        list.Document.QuerySelector("a[href*='/organise/']").ShouldBeNull();
        (await browser.GetPage($"{Organising.Home()}/seats/sub-forums/{Organising.Own}?handler=List")).Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await browser.GetPage($"{Organising.Home()}/seats/sessions/digital-economy-panel")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var foreign in new[] { $"sub-forums/{Organising.Other}", "sessions/data-governance-panel", "sessions/opening-ceremony" })
        {
            (await browser.GetPage($"{Organising.Home()}/seats/{foreign}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetPage($"{Organising.Home()}/seats/{foreign}?handler=List")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Conflicts_of_the_own_parts_are_told_without_naming_what_is_not_public()
    {
        var host = await portal.OrganiserAsync();
        var slot = await portal.SlotOf();
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Secret dinner", slot with { Room = "hall-6", Start = new TimeOnly(16, 45), End = new TimeOnly(16, 55) }, null, "zhang-yong")));
        await portal.ProposeAsync(host, "Late words", slot: slot with { Start = new TimeOnly(16, 40), End = new TimeOnly(17, 0) }, speakers: "zhang-yong");
        var home = await (await portal.SignedIn(host)).GetPage(Organising.Home());
        home.One("section:has(#conflicts)").TextContent.ShouldContain("“Late words”");
        home.MainText.ShouldNotContain("Secret dinner");
        var manager = await (await portal.SignedInAs(Role.AgendaManager)).GetPage($"/en/organise/agenda/sub-forums/{Organising.Own}/proposal");
        manager.MainText.ShouldContain("Secret dinner");
    }
}
