using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Organisers;

/// <summary>Nobody but its organisers touches a sub-forum from here, and they touch nothing else.</summary>
public sealed class BoundaryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Foreign = "data-governance-panel";

    /// <summary>All that organisers can ask for, about a sub-forum.</summary>
    private static readonly (string Name, Func<PortalFixture, Account?, string, Task> Send)[] Requests =
    [
        ("open", (portal, sender, forum) => portal.Send(new OpenMyForum.Query(forum), sender)),
        ("open a session", (portal, sender, forum) => portal.Send(new OpenMyForumSession.Query(forum, null), sender)),
        ("open a speaker", (portal, sender, forum) => portal.Send(new OpenMyForumSpeaker.Query(forum, null), sender)),
        ("open seats", (portal, sender, forum) => portal.Send(new OpenMyForumSeats.Query(forum, "sub-forums", forum), sender)),
        ("edit", (portal, sender, forum) => portal.Send(new EditMyForum.Command(forum, "0.0", new(Organising.English("Taken"), Organising.English("over"))), sender)),
        ("save a session", (portal, sender, forum) => portal.Send(new SaveMyForumSession.Command(forum, null, null, Drafts.Session("Taken")), sender)),
        ("remove a session", (portal, sender, forum) => portal.Send(new RemoveMyForumSession.Command(forum, $"{forum}-panel", "0.0"), sender)),
        ("save a speaker", (portal, sender, forum) => portal.Send(new SaveMyForumSpeaker.Command(forum, null, null, Profiles.Of("Taken")), sender)),
        ("drop", (portal, sender, forum) => portal.Send(new DropMyForumChange.Command(forum, ProposedKind.SubForum, forum, "0.0"), sender)),
        ("hand in", (portal, sender, forum) => portal.Send(new HandInMyForum.Command(forum, 0, null), sender)),
        ("take back", (portal, sender, forum) => portal.Send(new TakeMyForumBack.Command(forum, 0), sender)),
    ];

    public static TheoryData<string> Names => [.. Requests.Select(request => request.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_request_is_refused_to_everybody_but_the_organisers(string name)
    {
        var send = Requests.Single(request => request.Name == name).Send;
        await Should.ThrowAsync<Forbidden>(() => send(portal, null, Organising.Other), "a visitor");
        await Should.ThrowAsync<NotFound>(async () => await send(portal, await portal.CreateAccount(), Organising.Other), "a delegate");
        await Should.ThrowAsync<NotFound>(async () => await send(portal, await portal.CreateAccount(roles: Role.AgendaManager), Organising.Other), "an agenda manager, who has the agenda desk");
        await Should.ThrowAsync<NotFound>(async () => await send(portal, await portal.OrganiserAsync(), Organising.Other), "an organiser of another sub-forum");
        await Should.ThrowAsync<NotFound>(async () => await send(portal, await portal.OrganiserAsync(), "nowhere"), "a sub-forum that is not there");
        var former = await portal.OrganiserAsync(Organising.Other);
        await portal.SendAsOperator(new WithdrawOrganiser.Command(Organising.Other, former.Email, 1));
        await Should.ThrowAsync<NotFound>(() => send(portal, former, Organising.Other), "a former organiser");
        (await portal.Db(db => db.ProposedPartsOf(Organising.Other).CountAsync())).ShouldBe(0);
    }

    [Fact]
    public void No_request_of_organisers_is_forgotten() =>
        typeof(OpenMyForum).Assembly.GetTypes().Count(type => type.GetCustomAttributes(typeof(Application.Requests.OrganiserAttribute), false).Length > 0).ShouldBe(Requests.Length);

    [Fact]
    public async Task A_session_or_speaker_of_another_sub_forum_is_not_there_however_it_is_named()
    {
        var (host, neighbour) = (await portal.OrganiserAsync(), await portal.OrganiserAsync("carbon-neutrality"));
        var foreignTalk = await portal.ProposeAsync(neighbour, "Neighbour’s talk", "carbon-neutrality");
        var foreignGuest = await portal.Send(new SaveMyForumSpeaker.Command("carbon-neutrality", null, null, Profiles.Of("Neighbour’s guest")), neighbour);
        foreach (var session in new[] { Foreign, foreignTalk, "opening-ceremony", "nowhere" })
        {
            await Should.ThrowAsync<NotFound>(() => portal.Send(new OpenMyForumSession.Query(Organising.Own, session), host));
            await Should.ThrowAsync<NotFound>(() => portal.Send(new SaveMyForumSession.Command(Organising.Own, session, "0.0", Drafts.Session("Mine now")), host));
            await Should.ThrowAsync<NotFound>(() => portal.Send(new RemoveMyForumSession.Command(Organising.Own, session, "0.0"), host));
            await Should.ThrowAsync<NotFound>(() => portal.Send(new DropMyForumChange.Command(Organising.Own, ProposedKind.Session, session, "0.1"), host));
        }

        foreach (var speaker in new[] { "zhang-yong", foreignGuest, "nobody" })
        {
            await Should.ThrowAsync<NotFound>(() => portal.Send(new OpenMyForumSpeaker.Query(Organising.Own, speaker), host));
            await Should.ThrowAsync<NotFound>(() => portal.Send(new SaveMyForumSpeaker.Command(Organising.Own, speaker, "0.0", Profiles.Of("Mine now")), host));
        }

        await Should.ThrowAsync<Domain.RuleViolation>(() => portal.ProposeAsync(host, "With a stranger", speakers: foreignGuest));
    }

    [Fact]
    public async Task A_form_that_names_another_sub_forum_or_session_changes_the_one_of_its_address()
    {
        await using var own = await PortalFixture.StartAsync();
        var browser = await own.SignedIn(await own.OrganiserAsync());
        var form = await browser.GetPage($"{Organising.Home()}/sessions/new");
        await browser.Post($"{Organising.Home()}/sessions/new", [.. Fields(form, ("Command.SubForum", Organising.Other), ("Command.Slug", Foreign), ("Command.Session.SubForum", Organising.Other), ("Command.Session.Title[en]", "Smuggled"))]);
        var proposal = await own.ProposalOf();
        proposal.Parts.Single().Slug.ShouldBe("~smuggled");
        proposal.Parts.Single().Content.ShouldNotContain(Organising.Other);
        (await own.Db(db => db.ProposedPartsOf(Organising.Other).CountAsync())).ShouldBe(0);
        await browser.Post(Organising.Home(), [.. Fields(form, ("Command.SubForum", Organising.Other), ("Command.Version", $"{proposal.Version}"))]);
        (await own.ProposalOf()).Status.ShouldBe(ProposalStatus.HandedIn);

        static IEnumerable<KeyValuePair<string, string>> Fields(Page page, params (string, string)[] fields) =>
            fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)).Prepend(new("form-token", page.One("input[name=form-token]").GetAttribute("value")!))
                .Concat([new("Command.Session.Format", "Panel"), new("Command.Session.Access", "Public")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/texts")]
    [InlineData("/sessions/new")]
    [InlineData("/sessions/digital-economy-panel")]
    [InlineData("/speakers/new")]
    [InlineData("/seats/sub-forums/digital-economy")]
    public async Task A_page_sends_visitors_to_sign_in_and_is_not_there_for_others(string page)
    {
        var path = Organising.Home() + page;
        (await portal.Visitor().GetPage(path)).Location.ShouldBe($"/en/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        foreach (var account in new[] { await portal.CreateAccount(), await portal.OrganiserAsync(Organising.Other), await portal.CreateAccount(roles: Role.Administrator) })
        {
            (await (await portal.SignedIn(account)).GetPage(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Organisers_have_no_part_in_the_back_office()
    {
        var browser = await portal.SignedIn(await portal.OrganiserAsync());
        foreach (var path in new[] { "/en/organise/agenda", $"/en/organise/agenda/sub-forums/{Organising.Own}", $"/en/organise/agenda/sub-forums/{Organising.Own}/organisers", $"/en/organise/agenda/sub-forums/{Organising.Own}/proposal", $"/en/organise/seats/sub-forums/{Organising.Own}" })
        {
            (await browser.GetPage(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        var host = await portal.OrganiserAsync();
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new AcceptProposal.Command(Organising.Own, 0, ""), host));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new ReturnProposal.Command(Organising.Own, 0, "No"), host));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new InviteOrganiser.Command(Organising.Own, "friend@example.org", "en"), host));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new WithdrawOrganiser.Command(Organising.Own, host.Email, 1), host));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new EditSession.Command("digital-economy-panel", 0, Drafts.Session("Mine")), host));
    }
}
