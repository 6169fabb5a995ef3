using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Tests.Agenda;

namespace WuzhenPortal.Tests.Speakers;

/// <summary>Profiles of the working draft, through the back office.</summary>
public sealed class SpeakerDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/organise/speakers";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    public static TheoryData<string> Pages => [Desk, $"{Desk}/new", $"{Desk}/zhang-yong", $"{Desk}/zhang-yong/portrait", $"{Desk}/zhang-yong/remove"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nobody_without_the_permission_gets_in(string path)
    {
        (await portal.Visitor().GetPage($"/en{path}")).Location.ShouldNotBeNull().ShouldContain("sign-in");
        (await (await portal.SignedInDelegate()).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Editor, Role.Registrar)).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Role.Administrator)).GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.OK);
        var manager = await portal.SignedInAs(Role.AgendaManager);
        (await manager.GetPage($"/en{path}")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.Post($"/en{path}")).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task A_profile_is_written_and_opened_again_in_every_language(string segment)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var saved = await browser.Submit(await browser.GetPage($"/{segment}{Desk}/new"), button: "#save", values:
        [
            ("Command.Speaker.Name[en]", $"Ada of {segment}"), ("Command.Speaker.Name[ar]", "آدا"), ("Command.Speaker.Role[fr]", "Directrice"), ("Command.Speaker.Organisation[ru]", "Институт воды"),
            ("Command.Speaker.Country", "EG"), ("Command.Speaker.Biography[zh-Hans]", "第一段。\n\n第二段。"), ("Command.Speaker.Availability.Kind", "Only"),
            ("Command.Speaker.Availability.Times[0].Day", "2022-11-09"), ("Command.Speaker.Availability.Times[0].From", "09:00"), ("Command.Speaker.Availability.Times[0].LastDay", "2022-11-10"), ("Command.Speaker.Availability.Times[0].Until", "18:30"),
            ("Command.Speaker.Availability.Times[1].Day", "2022-11-12"),
        ]);
        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.MainText);
        saved.Location.ShouldBe($"/{segment}{Desk}/ada-of-{segment}");

        var page = await browser.Follow(saved);
        page.Html.ShouldNotContain("Speakers.");
        page.One("[name='Command.Speaker.Biography[zh-Hans]']").TextContent.Trim().ReplaceLineEndings("\n").ShouldBe("第一段。\n\n第二段。");
        page.One("[name='Command.Speaker.Country'] option[selected]").GetAttribute("value").ShouldBe("EG");
        page.One("[name='Command.Speaker.Availability.Kind'][checked]").GetAttribute("value").ShouldBe("Only");
        page.One("[name='Command.Speaker.Availability.Times[0].Until']").GetAttribute("value").ShouldBe("18:30");
        page.One("[name='Command.Speaker.Availability.Times[1].LastDay']").GetAttribute("value").ShouldBe("2022-11-12");
        page.One("[name='Command.Speaker.Availability.Times[1].Until']").GetAttribute("value").ShouldBe("");

        var stored = await portal.Db(db => db.Speakers.SingleAsync(speaker => speaker.Slug == $"ada-of-{segment}"));
        stored.Availability.Ranges.ShouldBe([new(Local(9, 9), Local(10, 18, 30)), new(Local(12, 0), Local(13, 0))]);
        var entry = await portal.Db(db => db.AuditEntries.SingleAsync(entry => entry.Action == "CreateSpeaker" && entry.SubjectName == stored.Slug));
        entry.Changes.Single(change => change.Property == "Availability").After.ShouldBeNull("when somebody is away is nobody else's business");
        var list = await browser.GetPage($"/{segment}{Desk}?q=ada+{segment}");
        list.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        list.Html.ShouldNotContain("Speakers.");
    }

    [Theory]
    [InlineData("Command.Speaker.Name[en]", "", "Command_Speaker_Name_en_")]
    [InlineData("Command.Speaker.Biography[ar]", "long", "Command_Speaker_Biography_ar_")]
    [InlineData("Command.Speaker.Country", "ZZ", "Command_Speaker_Country")]
    [InlineData("Command.Speaker.Availability.Times[0].Day", "soon", "Command_Speaker_Availability_Times_0__Day")]
    [InlineData("Command.Speaker.Availability.Times[0].Day", "9999-12-31", "Command_Speaker_Availability_Times_0__Day")]
    [InlineData("Command.Speaker.Availability.Times[0].Day", "", "Command_Speaker_Availability_Times_0__Day")]
    [InlineData("Command.Speaker.Availability.Times[0].LastDay", "2022-11-08", "Command_Speaker_Availability_Times_0__LastDay")]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_rest_is_kept(string field, string value, string id)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var typed = new Dictionary<string, string?>
        {
            ["Command.Speaker.Name[en]"] = "All is well",
            ["Command.Speaker.Role[es]"] = "Nada se pierde",
            ["Command.Speaker.Availability.Times[0].Day"] = "2022-11-09",
            ["Command.Speaker.Availability.Times[0].Until"] = "12:00",
            [field] = value == "long" ? new string('ش', 2001) : value,
        };
        var form = await browser.GetPage($"/en{Desk}/new");
        if (value == "ZZ")
        {
            form.One("[name='Command.Speaker.Country']").InnerHtml = "<option selected>ZZ</option>";
        }

        var page = await browser.Submit(form, button: "#save", values: [.. typed.Select(pair => (pair.Key, pair.Value))]);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One($"#{id}-error").TextContent.ShouldNotBeEmpty();
        page.One($".error-summary a[href='#{id}']");
        page.One("[name='Command.Speaker.Role[es]']").TextContent.Trim().ShouldBe("Nada se pierde");
        page.One("[name='Command.Speaker.Availability.Times[0].Until']").GetAttribute("value").ShouldBe("12:00");
        (await portal.Db(db => db.Speakers.AnyAsync(speaker => speaker.Slug == "all-is-well"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Twenty_times_are_enough()
    {
        var rows = Enumerable.Range(0, 21).Select(number => new AvailabilityFields.Row(new DateOnly(2022, 11, 1).AddDays(2 * number), null, null, null)).ToList();
        var failure = await Should.ThrowAsync<FluentValidation.ValidationException>(() => portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Never there", new(AvailabilityKind.Except, rows)))));
        failure.Errors.Single().ErrorCode.ShouldBe("Speakers.Desk.TooManyTimes");
    }

    [Fact]
    public async Task More_rows_for_times_keep_what_was_typed()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/en{Desk}/new");
        var more = await browser.Submit(form, button: "button[formaction*=More]", values: [("Command.Speaker.Name[en]", "Often away"), ("Command.Speaker.Availability.Times[0].Day", "2022-11-09")]);
        more.Status.ShouldBe(HttpStatusCode.OK);
        more.Document.QuerySelector(".error-summary").ShouldBeNull();
        more.Document.QuerySelectorAll("[name$='.Day']").Length.ShouldBe(form.Document.QuerySelectorAll("[name$='.Day']").Length + 2);
        (await browser.Submit(more, button: "#save")).Location.ShouldBe($"/en{Desk}/often-away");
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_may_save_over_the_first()
    {
        var slug = await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Contested")));
        var (first, second) = (await portal.SignedInAs(Role.AgendaManager), await portal.SignedInAs(Role.AgendaManager));
        var (one, two) = (await first.GetPage($"/en{Desk}/{slug}"), await second.GetPage($"/en{Desk}/{slug}"));
        (await first.Submit(one, button: "#save", values: [("Command.Speaker.Role[en]", "Saved first")])).Status.ShouldBe(HttpStatusCode.Redirect);

        var conflict = await second.Submit(two, button: "#save", values: [("Command.Speaker.Role[en]", "Typed second"), ("Command.Speaker.Availability.Times[0].Day", "2022-11-09")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Document.QuerySelectorAll(".version:not(.theirs) mark").Select(mark => mark.TextContent).ShouldBe(["Typed second", "Cannot be there at these times 9 November 2022"]);
        conflict.One(".version.theirs mark").TextContent.ShouldBe("Saved first");
        (await second.Submit(conflict, button: "#save")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Db(db => db.Speakers.SingleAsync(speaker => speaker.Slug == slug))).Role.ToString().ShouldBe("Typed second");
    }

    [Fact]
    public async Task Everybody_is_found_by_any_name_by_country_and_by_having_no_session()
    {
        await using var own = await PortalFixture.StartAsync();
        var slug = await own.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Zoë Waterford") with { Country = "fr", Organisation = LocalizedText.Of("ru", "Обсерватория") }));
        var browser = await own.SignedInAs(Role.AgendaManager);
        async Task<IEnumerable<string>> Names(string query) =>
            (await browser.GetPage($"/en{Desk}{query}")).Document.QuerySelectorAll("tbody th a").Select(name => name.GetAttribute("href")!.Split('/')[^1]);
        (await Names("?q=zoe")).ShouldBe([slug]);
        (await Names($"?q={Uri.EscapeDataString("обсерв")}")).ShouldBe([slug]);
        (await Names("?q=" + Uri.EscapeDataString("张勇"))).ShouldBe(["zhang-yong"]);
        (await Names("?country=FR")).ShouldBe([slug]);
        (await Names("?idle=true")).ShouldContain(slug);
        (await Names("?idle=true")).ShouldNotContain("zhang-yong");
        (await Names("")).Count().ShouldBe(10);
        var nobody = await browser.GetPage($"/en{Desk}?q=nobody&page=9");
        nobody.One(".empty h2").TextContent.ShouldBe("No speaker fits");
        (await browser.GetPage($"/en{Desk}?q=zoe")).One("tbody .state.warn").TextContent.ShouldBe("Without a session");
    }

    [Fact]
    public async Task Who_speaks_stays_and_who_does_not_is_removed_after_a_question()
    {
        var idle = await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Not coming")));
        var speaks = await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Coming")));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.GetPage($"/en{Desk}/{speaks}")).One($"a[href='/en{Desk}/{speaks}/remove']");
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("With somebody", null, null, speaks)));
        (await browser.GetPage($"/en{Desk}/{speaks}")).Document.QuerySelector($"a[href='/en{Desk}/{speaks}/remove']").ShouldBeNull();
        var refused = await browser.Submit(await browser.GetPage($"/en{Desk}/{speaks}/remove"));
        refused.One(".error-summary").TextContent.ShouldContain("Sessions: 1.");
        (await browser.Submit(await browser.GetPage($"/en{Desk}/{idle}/remove"))).Location.ShouldBe($"/en{Desk}");
        (await browser.GetPage($"/en{Desk}/{idle}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_session_while_the_speaker_is_away_is_warned_of_everywhere_but_saved()
    {
        var away = new AvailabilityFields(AvailabilityKind.Except, [new(Drafts.FreeDay, new TimeOnly(9, 0), null, new TimeOnly(10, 30))]);
        var speaker = await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Late Riser", away)));
        var early = await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("Early bird", Drafts.Slot("waterside-a", 10, 11), null, speaker)));
        await portal.SendAsOperator(new CreateSession.Command(Drafts.Session("After lunch", Drafts.Slot("waterside-a", 14, 15), null, speaker)));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        const string Warning = "Late Riser is not available at the time of “Early bird” (10:00–11:00).";
        Page.Squeeze((await browser.GetPage($"/en/organise/agenda/sessions/{early}")).One(".notice.warn li").TextContent).ShouldBe(Warning);
        (await browser.GetPage("/en/organise/agenda")).One(".notice.warn").TextContent.ShouldContain(Warning);
        (await browser.GetPage($"/en/organise/agenda/board?day={Drafts.FreeDay:yyyy-MM-dd}")).MainText.ShouldContain(Warning);
        var marks = (await browser.GetPage($"/en{Desk}/{speaker}")).Document.QuerySelectorAll("section:has(#sessions) li").Select(line => Page.Squeeze(line.TextContent)).ToList();
        marks.Count.ShouldBe(2);
        marks[0].ShouldEndWith("not available then");
        marks[1].ShouldNotContain("not available");
    }

    [Fact]
    public async Task The_public_reads_a_biography_with_the_next_release_and_never_when_somebody_is_away()
    {
        await using var own = await PortalFixture.StartAsync();
        var browser = await own.SignedInAs(Role.AgendaManager);
        (await browser.Submit(await browser.GetPage($"/en{Desk}/zhang-yong"), button: "#save", values:
        [
            ("Command.Speaker.Biography[en]", "Builds <b>bridges</b>.\n\nAnd canals."), ("Command.Speaker.Biography[zh-Hans]", "架桥。"), ("Command.Speaker.Availability.Times[0].Day", "2022-11-08"),
        ])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await own.Visitor().GetPage("/en/speakers/zhang-yong")).MainText.ShouldNotContain("bridges");
        var changes = (await browser.GetPage("/en/organise/agenda/release")).Document.QuerySelectorAll(".changes-list > li").Select(change => Page.Squeeze(change.TextContent)).ToList();
        changes.Single().ShouldStartWith("Changed Speaker Zhang Yong (Daniel Zhang) Biography Builds <b>bridges</b>.");
        await own.SendAsOperator(new ReleaseAgenda.Command(null));
        (await own.Visitor().GetPage("/en/speakers/zhang-yong")).One(".as-written").TextContent.Trim().ReplaceLineEndings("\n").ShouldBe("Builds <b>bridges</b>.\n\nAnd canals.");
        (await own.Visitor().GetPage("/zh/speakers/zhang-yong")).One(".as-written").TextContent.Trim().ShouldBe("架桥。");
        var snapshot = await own.Db(db => db.AgendaReleases.OrderByDescending(release => release.Number).Select(release => release.Snapshot).FirstAsync());
        snapshot.ShouldContain("And canals.");
        snapshot.ShouldNotContain("Availability");
    }

    [Fact]
    public async Task A_release_from_before_there_were_biographies_is_read_as_ever()
    {
        await using var own = await PortalFixture.StartAsync();
        var old = await own.Db(db => db.AgendaReleases.Select(release => release.Snapshot).FirstAsync());
        old = old.Replace(",\"Biography\":{}", "", StringComparison.Ordinal);
        old.ShouldNotContain("Biography");
        await own.Db(db => db.AgendaReleases.ExecuteUpdateAsync(release => release.SetProperty(row => row.Snapshot, old)));
        await own.ForgetKeptPagesAsync();
        (await own.Visitor().GetPage("/en/speakers/zhang-yong")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await own.SignedInAs(Role.AgendaManager)).GetPage("/en/organise/agenda")).One("#difference").TextContent.ShouldBe("Changes since the last release: 0");
    }

    private static DateTimeOffset Local(int day, int hour, int minute = 0) => new(2022, 11, day, hour, minute, 0, TimeSpan.FromHours(8));
}
