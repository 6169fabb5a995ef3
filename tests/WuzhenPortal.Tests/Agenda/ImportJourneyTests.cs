using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Faults;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>An agenda of another system comes in through the back office: handed in, read, brought in.</summary>
public sealed class ImportJourneyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task It_is_handed_in_read_and_thrown_away_in_every_language(string segment)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var uploaded = await browser.Upload(Imports.Xml(Imports.Event($"Seen in {segment}", "10:00"), Imports.Event("Overlap", "10:30"), "<event><title/></event>"), segment: segment);
        uploaded.Status.ShouldBe(HttpStatusCode.Redirect, uploaded.MainText);
        var report = await browser.Follow(uploaded);
        report.Status.ShouldBe(HttpStatusCode.OK);
        report.MainText.ShouldContain($"Seen in {segment}");
        report.Html.ShouldNotContain("Agenda.Import.");
        report.Html.ShouldNotContain("Agenda.Desk.");

        (await browser.Submit(report, button: "button[formaction]")).Location.ShouldBe($"/{segment}{Imports.Page}");
        (await browser.Follow(uploaded)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug.StartsWith("seen-in-")))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_read_is_brought_in_whole_with_an_entry_for_each_record_and_a_second_time_there_is_nothing_to_do()
    {
        await using var own = await PortalFixture.StartAsync();
        var browser = await own.SignedInAs(Role.AgendaManager);
        var document = Imports.Xml(
            Imports.Event("Reading water", "10:00", "guid='9f0d6d4c-5d6a-4b3e-9a4e-0d0c4b8f3a11' id='7'", "<track>Machines</track><type>panel</type><language>en</language><abstract>How rivers talk.</abstract><persons><person id='1'>Ada Weaver</person><person id='2'>林 水</person></persons>"),
            Imports.Event("Second talk", "12:00"));
        var report = await browser.Follow(await browser.Upload(document));
        report.One("#apply").TextContent.ShouldBe("Import: new 3, moved 0, changed 0");
        report.MainText.ShouldContain("New Speaker Ada Weaver");
        report.MainText.ShouldContain("New Room Reed Hall");
        report.MainText.ShouldContain("New Theme Machines");

        var applied = await browser.Submit(report, button: "#apply");
        applied.Location.ShouldBe("/en/organise/agenda");
        var desk = await browser.Follow(applied);
        desk.One(".notice.ok").TextContent.ShouldContain("New: 3. Moved: 0. Changed: 0. Removed: 0.");
        desk.MainText.ShouldContain("Reading water");

        var session = await own.Db(db => db.Sessions.Include(session => session.Speakers).SingleAsync(session => session.Slug == "reading-water"));
        session.StartsAt.ShouldBe(new DateTimeOffset(2022, 11, 12, 10, 0, 0, TimeSpan.FromHours(8)));
        session.EndsAt.ShouldBe(session.StartsAt!.Value.AddHours(1));
        session.Format.ShouldBe(Domain.Agenda.SessionFormat.Panel);
        session.Abstract["en"].ShouldBe("How rivers talk.");
        session.ImportKey.ShouldBe("guid:9f0d6d4c-5d6a-4b3e-9a4e-0d0c4b8f3a11");
        session.Speakers.Count.ShouldBe(2);
        (await own.Db(db => db.Speakers.Where(speaker => speaker.Slug == "ada-weaver").Select(speaker => speaker.Name).SingleAsync())).ShouldBe(LocalizedText.Of("en", "Ada Weaver"));
        (await own.Db(db => db.AuditEntries.Where(entry => entry.Action == "ApplyAgendaImport").Select(entry => entry.Subject).ToListAsync())).CountBy(subject => subject).ShouldBe(
            [new("Session", 2), new("Speaker", 2), new("SubForum", 1)], ignoreOrder: true);
        (await own.Db(db => db.AgendaUploads.AnyAsync())).ShouldBeFalse("What was brought in is not kept any longer.");
        (await own.Visitor().GetPage("/en/sessions/reading-water")).Status.ShouldBe(HttpStatusCode.NotFound, "It is a draft.");

        var again = await browser.Follow(await browser.Upload(document));
        again.MainText.ShouldContain("The working draft has everything already, exactly so.");
        again.Document.QuerySelector("#apply").ShouldBeNull();
    }

    [Fact]
    public async Task When_the_draft_changed_meanwhile_the_report_is_made_anew_and_said()
    {
        await using var own = await PortalFixture.StartAsync();
        var browser = await own.SignedInAs(Role.AgendaManager);
        var report = await browser.Follow(await browser.Upload(Imports.Xml(Imports.Event("Late", "15:00"))));
        await own.SendAsOperator(new CreateSession.Command(Drafts.Session("Quicker")));

        var refused = await browser.Submit(report, button: "#apply");
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One(".error-summary").TextContent.ShouldContain("The draft was changed while you were reading.");
        (await own.Db(db => db.Sessions.AnyAsync(session => session.Slug == "late"))).ShouldBeFalse();
        (await browser.Submit(refused, button: "#apply")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await own.Db(db => db.Sessions.AnyAsync(session => session.Slug == "late"))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("<schedule>\n<day>\n</schedule>", "line 3, column 3")]
    [InlineData("<schedule/>\n<more/>", "line 2")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE schedule [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>\n<schedule><version>&secret;</version></schedule>", "document type")]
    [InlineData("<!DOCTYPE schedule [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>\n<schedule><version>&c;</version></schedule>", "document type")]
    [InlineData("<rss/>", "“rss”")]
    [InlineData("<schedule/>", "no session")]
    [InlineData("{\n \"schedule\": }", "line 2, column")]
    [InlineData("{\"format\": \"wuzhen-summit-sample/1\"}", "command line")]
    [InlineData("room,start\nHall,9:00", "no column called title")]
    [InlineData("title,room\n\"open,Hall", "Row 2")]
    public async Task A_document_that_cannot_be_read_is_refused_with_its_place_and_nothing_is_kept(string document, string said)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var page = await browser.Upload(document, "refused.xml");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One(".error-summary").TextContent.ShouldContain(said);
        (await portal.Db(db => db.AgendaUploads.CountAsync(upload => upload.FileName == "refused.xml"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_table_in_another_encoding_is_told_to_be_saved_as_utf_8()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        byte[] gb18030 = [.. "title,room\n"u8, 0xCE, 0xDA, 0xD5, 0xF2, .. ",A\n"u8];
        (await browser.Upload(gb18030, "议程.csv")).One("#Command_Content-error").TextContent.ShouldContain("UTF-8");
    }

    [Fact]
    public async Task A_document_that_is_too_large_or_not_there_is_refused_beside_the_field()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.Upload(new byte[UploadAgenda.MaxSize + 1])).One("#Command_Content-error").TextContent.ShouldContain("larger than 20 MB");
        (await browser.Upload([])).One("#Command_Content-error").TextContent.ShouldBe("Choose a file.");
    }

    [Fact]
    public async Task A_hundred_megabytes_are_refused_before_they_are_read()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var refused = await browser.Upload(new byte[100 * 1024 * 1024], "hundred.xml");
        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.One("h1").TextContent.ShouldBe("The file is too large");
        (await portal.Db(db => db.AgendaUploads.AnyAsync(upload => upload.FileName == "hundred.xml"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Over_a_real_line_too_a_hundred_megabytes_are_answered_with_the_reason()
    {
        await using var running = await TemplateDatabase.StartProgramAsync();
        using var line = new TcpClient();
        await line.ConnectAsync("127.0.0.1", running.Port, TestContext.Current.CancellationToken);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /fr{Imports.Page} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {100 * 1024 * 1024}\r\n\r\n"), TestContext.Current.CancellationToken);

        // Nothing of the body is ever sent: the answer comes all the same.
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        answer.ShouldBe("HTTP/1.1 413 Payload Too Large");
        while (answer?.Contains("<h1>", StringComparison.Ordinal) == false)
        {
            answer = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        }

        answer.ShouldNotBeNull().ShouldContain("Le fichier est trop volumineux");
    }

    [Fact]
    public async Task What_was_handed_in_is_found_again_by_whom_it_belongs_to()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var report = (await browser.Upload(Imports.Xml(Imports.Event("Later", "17:00")), "later.xml")).Location!;
        (await browser.GetPage($"/en{Imports.Page}")).One($"a[href='{report}']").TextContent.ShouldBe("later.xml");
        (await (await portal.SignedInAs(Role.AgendaManager)).GetPage($"/en{Imports.Page}")).MainText.ShouldNotContain("later.xml");
    }

    [Fact]
    public async Task Only_agenda_managers_get_in_and_each_to_the_own_upload()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var report = (await browser.Upload(Imports.Xml(Imports.Event("Private", "16:00")))).Location!;
        foreach (var path in new[] { $"/en{Imports.Page}", report })
        {
            (await portal.Visitor().GetPage(path)).Location.ShouldNotBeNull().ShouldContain("sign-in");
            (await (await portal.SignedInDelegate()).GetPage(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await (await portal.SignedInAs(Role.Editor, Role.Registrar)).GetPage(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await browser.GetPage(path)).Status.ShouldBe(HttpStatusCode.OK);
            (await browser.Post(path)).Status.ShouldBe(HttpStatusCode.BadRequest, "a form without its token");
        }

        (await (await portal.SignedInAs(Role.AgendaManager)).GetPage(report)).Status.ShouldBe(HttpStatusCode.NotFound, "somebody else's");
    }

    [Fact]
    public async Task An_upload_is_kept_for_a_day()
    {
        await using var own = await PortalFixture.StartAsync();
        var (code, _) = await own.Review(Imports.Xml(Imports.Event("Old", "10:00")));
        own.Clock.Advance(TimeSpan.FromHours(25));
        await Should.ThrowAsync<Application.NotFound>(() => own.SendAsOperator(new ReviewAgendaImport.Query(code)));
        await own.Review(Imports.Xml(Imports.Event("New", "10:00")));
        (await own.Db(db => db.AgendaUploads.CountAsync())).ShouldBe(1, "Old ones go when a new one comes.");
    }

    [Fact]
    public async Task Scripts_in_a_document_come_back_as_words()
    {
        const string Script = "<script>alert(1)</script>";
        const string Written = "&lt;script&gt;alert(1)&lt;/script&gt;";
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var document = Imports.Xml(Imports.Event($"A{Written}B", "10:00", more: $"<type>{Written}</type><track>{Written}x</track><persons><person id='1'>{Written}y</person></persons>")).Replace("Other summit", Written, StringComparison.Ordinal);
        (await browser.Follow(await browser.Upload(document, $"{Script}.xml"))).Html.ShouldNotContain(Script);
    }
}
