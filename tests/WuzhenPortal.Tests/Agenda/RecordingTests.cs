using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Language of the floor, livestream, recording, and who agrees to it.</summary>
public sealed class RecordingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Stream = "https://live.example.org/wuzhen?a=1&b=2";

    private const string Recording = "https://video.example.org/1";

    private static readonly JsonSerializerOptions Named = new() { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task The_floor_and_the_stream_are_edited_released_compared_and_read_in_every_language(string segment)
    {
        await using var own = await PortalFixture.StartAsync();
        var slug = await own.SendAsOperator(new CreateSession.Command(Drafts.Session("On air", Drafts.Slot("hall-1", 10, 11))));
        await own.SendAsOperator(new ReleaseAgenda.Command(null));
        var browser = await own.SignedInAs(Role.AgendaManager);
        var saved = await browser.Submit(await browser.GetPage($"/{segment}/organise/agenda/sessions/{slug}"), button: "#save", values: [("Command.Session.FloorLanguage", "zh-Hans"), ("Command.Session.Livestream", Stream)]);
        var form = await browser.Follow(saved);
        form.One("[name='Command.Session.Livestream']").GetAttribute("value").ShouldBe(Stream);
        form.One("[name='Command.Session.FloorLanguage'] option[selected]").GetAttribute("value").ShouldBe("zh-Hans");
        (await own.Db(db => db.Sessions.SingleAsync(session => session.Slug == slug))).InterpretedInto.ShouldBe(["ar"], "nobody interprets into the language of the floor");

        var preflight = await browser.GetPage($"/{segment}/organise/agenda/release");
        preflight.MainText.ShouldContain(Stream);
        preflight.Html.ShouldNotContain("Agenda.", Case.Sensitive);
        (await own.Visitor().GetPage("/api/v1/sessions/" + slug)).Html.ShouldNotContain("live.example.org");
        await own.SendAsOperator(new ReleaseAgenda.Command(null));
        (await own.Visitor().GetPage($"/{segment}/agenda/releases")).Html.ShouldNotContain("Agenda.", Case.Sensitive);

        var session = JsonNode.Parse((await own.Visitor().GetPage("/api/v1/sessions/" + slug)).Html)!;
        (session["livestream"]!.GetValue<string>(), session["floorLanguage"]!.GetValue<string>()).ShouldBe((Stream, "zh-Hans"));
        var page = await own.Visitor().GetPage($"/{segment}/sessions/{slug}");
        page.Html.ShouldNotContain("Agenda.", Case.Sensitive);
        page.Document.QuerySelector("#watch").ShouldBeNull("it is three weeks ahead");
        var data = JsonNode.Parse(page.One("script[type='application/ld+json']").TextContent)!;
        data.ToJsonString().ShouldContain("VirtualLocation");
        data.ToJsonString().ShouldContain("MixedEventAttendanceMode");
        (await own.Visitor().GetPage($"/{segment}/agenda/2022-11-12?follow=zh")).MainText.ShouldContain("On air");
    }

    [Fact]
    public async Task The_stream_shows_a_quarter_of_an_hour_before_until_the_end()
    {
        await using var own = await PortalFixture.StartAsync();
        var slug = await own.SendAsOperator(new CreateSession.Command(Drafts.Session("On time", Drafts.Slot("hall-1", 10, 11)) with { Livestream = Stream }));
        await own.SendAsOperator(new ReleaseAgenda.Command(null));
        var start = new DateTimeOffset(2022, 11, 12, 10, 0, 0, TimeSpan.FromHours(8));
        (int Minutes, bool Shows)[] moments = [(-16, false), (-15, true), (59, true), (60, false)];
        foreach (var (minutes, shows) in moments)
        {
            own.Clock.SetUtcNow(start.AddMinutes(minutes).ToUniversalTime());
            await own.ForgetKeptPagesAsync();
            var link = (await own.Visitor().GetPage($"/en/sessions/{slug}")).Document.QuerySelector("#watch");
            (link is not null).ShouldBe(shows, $"{minutes} minutes after the start");
            link?.GetAttribute("href").ShouldBe(Stream);
            link?.GetAttribute("rel").ShouldBe("noopener");
        }
    }

    [Theory]
    [InlineData("http://live.example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@live.example.org/")]
    [InlineData("https://good.example.org@evil.example.org/")]
    [InlineData("https://live.example.org/ x")]
    [InlineData("//live.example.org/")]
    [InlineData("https://")]
    [InlineData("live")]
    [InlineData("https:\\\\live.example.org")]
    public async Task Only_whole_https_addresses_are_taken(string address)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.Submit(await browser.GetPage("/en/organise/agenda/sessions/expo-opening"), button: "#save", values: ("Command.Session.Livestream", address));
        page.One("#Command_Session_Livestream-error").TextContent.ShouldContain("begins with https://");
        page.One("[name='Command.Session.Livestream']").GetAttribute("value").ShouldBe(address);
        var recording = await browser.Submit(await browser.GetPage("/en/organise/agenda/sessions/expo-opening/materials"), form: "#recording", values: ("Recording.Recording", address));
        recording.One("#Recording_Recording-error").TextContent.ShouldContain("begins with https://");
        recording.One("[name='Recording.Recording']").GetAttribute("value").ShouldBe(address);
    }

    [Fact]
    public void A_release_made_before_there_were_streams_still_reads()
    {
        const string Old = """{"Venues":[],"Rooms":[],"Themes":[],"SubForums":[],"Sessions":[{"Slug":"a","Title":{"en":"A"},"Abstract":{},"Format":"Panel","Access":"Public","Speakers":[],"InterpretedInto":["ru"],"IsIllustrative":false}],"Speakers":[]}""";
        var session = JsonSerializer.Deserialize<AgendaSnapshot>(Old, Named)!.Sessions.Single();
        (session.FloorLanguage, session.Livestream, session.IsHeardIn("ru"), session.IsHeardIn("en")).ShouldBe((null, null, true, false));
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task A_recording_needs_the_word_of_everybody_and_goes_with_one_refusal(string segment)
    {
        await using var own = await PortalFixture.StartAsync(options => options.Now = AfterTheSummit.Now);
        var account = await own.CreateAccount();
        await own.KeepProfileAsync(account, "zhang-yong");
        var (manager, speaker) = (await own.SignedInAs(Role.AgendaManager), await own.SignedIn(account));
        var (desk, mine) = ($"/{segment}/organise/agenda/sessions/main-forum/materials", $"/{segment}/me/speaker/sessions/main-forum");
        var name = (await own.Db(db => db.Speakers.SingleAsync(person => person.Slug == "zhuang-rongwen"))).Name.In(Language.BySegment(segment)!.Code).Text;

        var refused = await manager.Submit(await manager.GetPage(desk), form: "#recording", values: ("Recording.Recording", Recording));
        refused.One("#Recording_Recording-error").TextContent.ShouldContain(name);
        refused.One("[name='Recording.Recording']").GetAttribute("value").ShouldBe(Recording);
        refused.Html.ShouldNotContain("Agenda.", Case.Sensitive);

        var noted = await manager.Submit(await manager.GetPage(desk), form: "form:has([value='zhuang-rongwen'])", button: "button[value=Agreed]");
        noted.Location.ShouldBe(desk);
        (await manager.Follow(noted)).MainText.ShouldContain("Lin Yue");
        var still = await manager.Submit(await manager.GetPage(desk), form: "#recording", values: ("Recording.Recording", Recording));
        still.One("#Recording_Recording-error").TextContent.ShouldNotContain(name);

        var question = await speaker.GetPage(mine);
        question.Html.ShouldNotContain("Agenda.", Case.Sensitive);
        (await speaker.Submit(question, form: "#answer", button: "button[value=Agreed]")).Location.ShouldBe(mine);
        (await manager.Submit(await manager.GetPage(desk), form: "#recording", values: ("Recording.Recording", Recording))).Location.ShouldBe(desk);
        (await own.Visitor().GetPage($"/{segment}/sessions/main-forum")).One("#watch").GetAttribute("href").ShouldBe(Recording);

        (await speaker.Submit(await speaker.GetPage(mine), form: "#answer", button: "button[value=Refused]")).Location.ShouldBe(mine);
        (await own.Visitor().GetPage($"/{segment}/sessions/main-forum")).Document.QuerySelector("#watch").ShouldBeNull();
        (await manager.GetPage(desk)).One("[name='Recording.Recording']").GetAttribute("value").ShouldBe(Recording, "it is kept, and not shown");
        (await own.Db(db => db.AuditEntries.Where(entry => entry.Subject == nameof(RecordingConsent)).Select(entry => entry.Action).Distinct().ToListAsync())).Order().ShouldBe([nameof(GiveConsent), nameof(NoteConsent)]);
    }

    [Fact]
    public async Task A_manager_who_has_not_seen_a_speakers_answer_does_not_overrule_it()
    {
        var account = await portal.CreateAccount();
        await portal.KeepProfileAsync(account, "yuan-jiajun");
        var manager = await portal.SignedInAs(Role.AgendaManager);
        const string Desk = "/en/organise/agenda/sessions/opening-ceremony/materials";
        var form = await manager.GetPage(Desk);
        await portal.Send(new GiveConsent.Command("opening-ceremony", ConsentAnswer.Refused), account);
        var conflict = await manager.Submit(form, form: "form:has([value='yuan-jiajun'])", button: "button[value=Agreed]");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One("li:has([href$='yuan-jiajun'])").TextContent.ShouldContain("Refused");
        (await portal.Db(db => db.RecordingConsents.SingleAsync(consent => consent.NotedBy == account.Id))).Answer.ShouldBe(ConsentAnswer.Refused);

        var stranger = await portal.CreateAccount();
        await Should.ThrowAsync<NotFound>(() => portal.Send(new GiveConsent.Command("main-forum", ConsentAnswer.Agreed), account));
        await Should.ThrowAsync<NotFound>(() => portal.Send(new GiveConsent.Command("opening-ceremony", ConsentAnswer.Agreed), stranger));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new NoteConsent.Command("opening-ceremony", "li-shulei", null, ConsentAnswer.Agreed), account));
        await Should.ThrowAsync<NotFound>(() => portal.SendAsOperator(new NoteConsent.Command("opening-ceremony", "zhang-yong", null, ConsentAnswer.Agreed)));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new SetRecording.Command("opening-ceremony", 0, null), account));
    }

    [Fact]
    public async Task An_answer_goes_with_the_speaker_or_the_session()
    {
        await using var own = await PortalFixture.StartAsync();
        var speaker = await own.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Brief Guest")));
        var slug = await own.SendAsOperator(new CreateSession.Command(Drafts.Session("Brief talk", null, null, speaker)));
        await own.SendAsOperator(new NoteConsent.Command(slug, speaker, null, ConsentAnswer.Agreed));
        await own.SendAsOperator(new RemoveSession.Command(slug, 0));
        (await own.Db(db => db.RecordingConsents.CountAsync())).ShouldBe(0);
        var other = await own.SendAsOperator(new CreateSession.Command(Drafts.Session("Other talk", null, null, speaker)));
        await own.SendAsOperator(new NoteConsent.Command(other, speaker, null, ConsentAnswer.Agreed));
        await own.SendAsOperator(new EditSession.Command(other, 0, Drafts.Session("Other talk")));
        await own.SendAsOperator(new RemoveSpeaker.Command(speaker, 0));
        (await own.Db(db => db.RecordingConsents.CountAsync())).ShouldBe(0);
    }
}
