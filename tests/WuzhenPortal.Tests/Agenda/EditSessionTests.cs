using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Sessions and sub-forums of the working draft, through their pages.</summary>
public sealed class EditSessionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/organise/agenda/sessions/new";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task A_session_is_written_placed_and_opened_again_in_every_language(string segment)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var speakers = await portal.Db(db => db.Speakers.OrderBy(speaker => speaker.Slug).Select(speaker => speaker.Slug).Take(2).ToListAsync());
        var day = $"2022-11-{13 + Language.All.ToList().FindIndex(language => language.Segment == segment)}";
        var saved = await browser.Submit(await browser.GetPage($"/{segment}{New}"), button: "#save", values:
        [
            ("Command.Session.Title[en]", $"Written in {segment}"), ("Command.Session.Title[zh-Hans]", "用中文写的"), ("Command.Session.Title[ar]", "مكتوب بالعربية"),
            ("Command.Session.Slot.Room", "hall-1"), ("Command.Session.Slot.Day", day), ("Command.Session.Slot.Start", "14:00"), ("Command.Session.Slot.End", "15:30"),
            ("Command.Session.Speakers[0]", speakers[1]), ("Command.Session.Speakers[2]", speakers[0]),
        ]);
        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.MainText);
        saved.Location.ShouldBe($"/{segment}/organise/agenda/sessions/written-in-{segment}");

        var page = await browser.Follow(saved);
        page.One("[name='Command.Session.Title[ar]']").TextContent.Trim().ShouldBe("مكتوب بالعربية");
        page.One("[name='Command.Session.Title[ar]']").GetAttribute("dir").ShouldBe("rtl");
        page.One("[name='Command.Session.Slot.Day']").GetAttribute("value").ShouldBe(day);
        page.One("[name='Command.Session.Slot.End']").GetAttribute("value").ShouldBe("15:30");
        page.One("[name='Command.Session.Speakers[0]'] option[selected]").GetAttribute("value").ShouldBe(speakers[1]);
        page.One("[name='Command.Session.Speakers[1]'] option[selected]").GetAttribute("value").ShouldBe(speakers[0]);
        page.Document.QuerySelectorAll("fieldset:has([name='Command.Session.Title[en]']) .language-field .state").Length.ShouldBe(3);

        var stored = await portal.Db(db => db.Sessions.SingleAsync(session => session.Slug == $"written-in-{segment}"));
        stored.StartsAt.ShouldBe(new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(14, 0), TimeSpan.FromHours(8)));
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "CreateSession" && entry.SubjectName == stored.Slug))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_taken_room_is_named_beside_the_field_and_nothing_typed_is_lost()
    {
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Here already", Drafts.Slot("hall-2", 9, 11))));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.Submit(await browser.GetPage($"/en{New}"), button: "#save", values:
        [
            ("Command.Session.Title[en]", "Wants in"), ("Command.Session.Abstract[fr]", "Résumé gardé"), ("Command.Session.Format", "Keynote"),
            ("Command.Session.Slot.Room", "hall-2"), ("Command.Session.Slot.Day", "2022-11-12"), ("Command.Session.Slot.Start", "10:00"), ("Command.Session.Slot.End", "12:00"),
        ]);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One("#Command_Session_Slot_Room-error").TextContent.ShouldBe("Hall 2 is taken: Here already, 12 November 2022 09:00–11:00.");
        page.One("[name='Command.Session.Abstract[fr]']").TextContent.Trim().ShouldBe("Résumé gardé");
        page.One("[name='Command.Session.Slot.Start']").GetAttribute("value").ShouldBe("10:00");
        page.One("[name='Command.Session.Slot.Room'] option[selected]").GetAttribute("value").ShouldBe("hall-2");
    }

    [Theory]
    [InlineData("Command.Session.Title[en]", "", "Command_Session_Title_en_")]
    [InlineData("Command.Session.Slot.Day", "", "Command_Session_Slot_Day")]
    [InlineData("Command.Session.Slot.Day", "tomorrow", "Command_Session_Slot_Day")]
    [InlineData("Command.Session.Slot.End", "08:00", "Command_Session_Slot_End")]
    [InlineData("Command.Session.Speakers[1]", "same", "Command_Session_Speakers_1_")]
    [InlineData("Command.Session.Title[ru]", "long", "Command_Session_Title_ru_")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string value, string id)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/en{New}");
        var speaker = await portal.Db(db => db.Speakers.Select(speaker => speaker.Slug).FirstAsync());
        var typed = new Dictionary<string, string?>
        {
            ["Command.Session.Title[en]"] = "All is well",
            ["Command.Session.Slot.Room"] = "hall-3",
            ["Command.Session.Slot.Day"] = "2022-11-12",
            ["Command.Session.Slot.Start"] = "09:00",
            ["Command.Session.Slot.End"] = "10:00",
            ["Command.Session.Speakers[0]"] = speaker,
            [field] = value switch { "same" => speaker, "long" => new string('щ', 201), _ => value },
        };
        var page = await browser.Submit(form, button: "#save", values: [.. typed.Select(pair => (pair.Key, pair.Value))]);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One($"#{id}-error").TextContent.ShouldNotBeEmpty();
        page.One($".error-summary a[href='#{id}']");
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug == "all-is-well"))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_may_save_over_the_first()
    {
        var slug = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Contested")));
        var (first, second) = (await portal.SignedInAs(Role.AgendaManager), await portal.SignedInAs(Role.AgendaManager));
        var (one, two) = (await first.GetPage($"/en/organise/agenda/sessions/{slug}"), await second.GetPage($"/en/organise/agenda/sessions/{slug}"));
        (await first.Submit(one, button: "#save", values: [("Command.Session.Title[en]", "Saved first")])).Status.ShouldBe(HttpStatusCode.Redirect);

        var conflict = await second.Submit(two, button: "#save", values: [("Command.Session.Title[en]", "Typed second"), ("Command.Session.Abstract[es]", "Nada se pierde")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One(".version:not(.theirs) mark").TextContent.ShouldBe("Typed second");
        conflict.One(".version.theirs mark").TextContent.ShouldBe("Saved first");
        conflict.One("[name='Command.Session.Title[en]']").TextContent.Trim().ShouldBe("Typed second");
        conflict.One("[name='Command.Session.Abstract[es]']").TextContent.Trim().ShouldBe("Nada se pierde");
        (await Title(slug)).ShouldBe("Saved first");

        (await second.Submit(conflict, button: "#save")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Title(slug)).ShouldBe("Typed second");
        var changes = await portal.Db(db => db.AuditEntries.Where(entry => entry.Action == "EditSession" && entry.SubjectName == slug).OrderByDescending(entry => entry.Id).Select(entry => entry.Changes).FirstAsync());
        changes.Single(change => change.Property == "Title").Before!.ShouldContain("Saved first");
    }

    [Fact]
    public async Task More_rows_for_speakers_keep_what_was_typed_and_the_next_save_saves()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/en{New}");
        var more = await browser.Submit(form, button: "button[formaction*=More]", values: [("Command.Session.Title[en]", "With many voices")]);
        more.Status.ShouldBe(HttpStatusCode.OK);
        more.Document.QuerySelectorAll("select[name^='Command.Session.Speakers']").Length.ShouldBe(form.Document.QuerySelectorAll("select[name^='Command.Session.Speakers']").Length + 3);
        more.Document.QuerySelector(".error-summary").ShouldBeNull();
        (await browser.Submit(more, button: "#save")).Location.ShouldBe("/en/organise/agenda/sessions/with-many-voices");
    }

    [Fact]
    public async Task Emptied_fields_take_a_session_off_the_board_and_a_save_confirms_a_sample_slot()
    {
        var slug = await portal.Db(db => db.Sessions.Where(session => session.IsSlotIllustrative).Select(session => session.Slug).FirstAsync());
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.GetPage($"/en/organise/agenda/sessions/{slug}");
        page.One(".sample-note");
        (await browser.Submit(page, button: "#save")).Status.ShouldBe(HttpStatusCode.Redirect);
        page = await browser.GetPage($"/en/organise/agenda/sessions/{slug}");
        page.Document.QuerySelector(".sample-note").ShouldBeNull();

        string[] parts = ["Room", "Day", "Start", "End"];
        (await browser.Submit(page, button: "#save", values: [.. parts.Select(part => ($"Command.Session.Slot.{part}", (string?)""))])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Db(db => db.Sessions.Where(session => session.Slug == slug).Select(session => new { session.RoomId, session.StartsAt }).SingleAsync())).ShouldBe(new { RoomId = (long?)null, StartsAt = (DateTimeOffset?)null });
    }

    [Fact]
    public async Task Titles_that_make_the_same_slug_get_different_addresses_and_new_is_no_address()
    {
        var first = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Twin")));
        var second = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Twin")));
        first.ShouldBe("twin");
        second.ShouldStartWith("twin-");
        (await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("New")))).ShouldStartWith("new-");
    }

    [Fact]
    public async Task A_speaker_in_two_places_and_a_session_outside_its_forum_are_warned_of_but_saved()
    {
        var speaker = await portal.Db(db => db.Speakers.OrderByDescending(speaker => speaker.Slug).Select(speaker => speaker.Slug).FirstAsync());
        var theme = await portal.Db(db => db.Themes.Select(theme => theme.Slug).FirstAsync());
        var forum = await portal.SendAsOperator(new CreateSubForum.Command(Drafts.SubForum("Narrow forum", theme, Drafts.Slot("waterside-a", 9, 10))));
        var late = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Too late", Drafts.Slot("waterside-a", 9, 11), forum, speaker)));
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Elsewhere", Drafts.Slot("waterside-b", 10, 12), null, speaker)));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.GetPage($"/en/organise/agenda/sessions/{late}");
        var warnings = page.Document.QuerySelectorAll(".notice.warn li").Select(warning => Page.Squeeze(warning.TextContent)).ToList();
        warnings.Count.ShouldBe(2);
        warnings[0].ShouldContain("“Elsewhere” (10:00–12:00)");
        warnings[1].ShouldBe("“Too late” lies outside the time of its sub-forum “Narrow forum” (09:00–10:00).");
        (await browser.GetPage("/en/organise/agenda")).One(".notice.warn").TextContent.ShouldContain("Narrow forum");
    }

    private Task<string> Title(string slug) => portal.Db(async db => (await db.Sessions.SingleAsync(session => session.Slug == slug)).Title.ToString());
}
