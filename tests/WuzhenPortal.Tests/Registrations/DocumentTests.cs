using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Documents of a registration: sealed on the disk, opened by few and never unseen, gone when they are to go.</summary>
public sealed class DocumentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_document_is_brought_read_replaced_and_taken_away_by_its_person()
    {
        await using var own = await PortalFixture.StartAsync();
        var person = await own.CreateAccount();
        var reference = await own.SubmittedAsync(person);
        var browser = await own.SignedIn(person);
        var address = $"/fr/me/registrations/{reference}/documents";
        (await browser.GetPage(address)).One(".empty");
        (await browser.SendUpload(address, "#add", "Add.File", TestUploads.Pdf, "Passeport.PDF", "application/pdf")).Status.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.GetPage(address);
        page.One(".document").TextContent.ShouldContain("Passeport.pdf");
        using (var file = await browser.GetAsync(new Uri(page.One(".document a").GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken))
        {
            (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(TestUploads.Pdf);
            ShouldOnlyBeSaved(file);
        }

        // Sealed: nothing of it can be read on the disk, nor under another name.
        var sealedFile = own.DocumentFiles().ShouldHaveSingleItem();
        (await File.ReadAllBytesAsync(sealedFile, TestContext.Current.CancellationToken)).AsSpan().IndexOf("passport"u8).ShouldBe(-1);

        var better = Profiles.Picture(900, 600);
        (await browser.SendUpload(address, ".document details form", "Replace.File", better, "better.jpg", "image/jpeg")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetPage(address)).One(".document").TextContent.ShouldContain("better.jpg");
        (await own.SendAsOperator(new SweepDocuments.Query())).ShouldBe(1, "the copy that was replaced goes with the next sweep");
        (await browser.Submit(await browser.GetPage(address), ".document .section-head form")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await own.SendAsOperator(new SweepDocuments.Query())).ShouldBe(1);
        own.DocumentFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_broke_off_before_its_row_is_swept_a_day_later_and_no_other()
    {
        await using var own = await PortalFixture.StartAsync();
        var person = await own.CreateAccount();
        var reference = await own.SubmittedAsync(person);
        await own.BringDocumentAsync(person, reference);
        var kept = own.DocumentFiles().ShouldHaveSingleItem();
        // As a process leaves it that was killed between file and row, or within the file.
        foreach (var left in new[] { "orphan", "half.part" })
        {
            var path = Path.Combine(Path.GetDirectoryName(kept)!, left);
            File.Copy(kept, path);
            File.SetLastWriteTimeUtc(path, own.Clock.GetUtcNow().UtcDateTime);
        }

        (await own.SendAsOperator(new SweepDocuments.Query())).ShouldBe(0, "somebody may be at it still");
        own.Clock.Advance(TimeSpan.FromHours(25));
        (await own.SendAsOperator(new SweepDocuments.Query())).ShouldBe(2);
        own.DocumentFiles().ShouldHaveSingleItem().ShouldBe(kept);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_whatever_it_is_called_and_what_is_two_things_is_only_ever_saved()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var browser = await portal.SignedIn(person);
        var address = $"/en/me/registrations/{reference}/documents";
        (string Name, byte[] Content, string Said)[] refused =
        [
            ("page.pdf", "%PDF-1.7\n<html><script>alert(1)</script></html>\nstartxref\n0\n%%EOF"u8.ToArray(), "no PDF"),
            ("page.pdf", "<!doctype html><script>alert(1)</script>"u8.ToArray(), "no PDF"),
            ("moving.png", "GIF89a/*<svg/onload=alert(1)>*/=1;"u8.ToArray(), "no PDF"),
            ("behind.pdf", [.. "GIF89a"u8, .. TestUploads.Pdf], "no PDF"),
            ("picture.jpg", [0xFF, 0xD8, 0xFF, .. "<script>alert(1)</script>"u8], "no PDF"),
            ("bomb.pdf", Agenda.TestMaterials.Pptx(), "no PDF"),
            ("program.pdf", [.. "MZ"u8, .. new byte[500]], "no PDF"),
            ("empty.pdf", [], "empty"),
            ("large.pdf", [.. TestUploads.Pdf, .. new byte[10 * 1024 * 1024]], "10 MB"),
        ];
        foreach (var (name, content, said) in refused)
        {
            var page = await browser.SendUpload(address, "#add", "Add.File", content, name, "application/pdf");
            page.Status.ShouldBe(HttpStatusCode.OK, name);
            page.One("#Add_File-error").TextContent.ShouldContain(said);
        }

        (await browser.Submit(await browser.GetPage(address), "#add")).One("#Add_File-error").TextContent.ShouldBe("Choose a file.");

        // A PDF with a page of scripts deep inside is a PDF: it is named so, saved and never shown.
        var both = Encoding.Latin1.GetBytes($"%PDF-1.7\n{new string(' ', 3000)}<html><script>alert(1)</script></html>\nstartxref\n9\n%%EOF\n");
        foreach (var (sent, shown) in new[] { ("../../../etc/cron.d/evil.html", "evil.pdf"), ("C:\\a\\b.exe", "b.pdf"), ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie- x=1.pdf"), ("gnp\u202Efdp.js", "gnpfdp.pdf") })
        {
            var code = await portal.BringDocumentAsync(person, reference, both, sent);
            (await portal.Db(db => db.RegistrationDocuments.SingleAsync(document => document.Code == code))).FileName.ShouldBe(shown);
            using var file = await browser.GetAsync(new Uri($"{address}?handler=File&code={code}", UriKind.Relative), TestContext.Current.CancellationToken);
            ShouldOnlyBeSaved(file);
            file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        }
    }

    [Fact]
    public async Task Whoever_of_the_staff_opens_a_document_is_named_to_its_person_and_in_the_audit_log()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        var code = await portal.BringDocumentAsync(person, reference);
        var registrar = await portal.CreateAccount(displayName: "Rui Registrar", roles: Role.Registrar);
        var desk = await portal.SignedIn(registrar);
        var page = await desk.GetPage($"/en/organise/registrations/{reference}");
        page.MainText.ShouldContain("Passport page");
        (await portal.Db(db => db.IdentityDisclosures.AnyAsync(disclosure => disclosure.Reference == reference))).ShouldBeFalse("looking at the list opens nothing");
        var opened = await desk.Submit(page, ".documents form");
        opened.Status.ShouldBe(HttpStatusCode.OK);
        ShouldOnlyBeSaved(opened.Response);
        (await opened.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(TestUploads.Pdf);
        (await (await portal.SignedIn(person)).GetPage($"/en/me/registrations/{reference}/documents")).One(".looks").TextContent.ShouldContain("Rui Registrar");
        var entry = await portal.Db(db => db.AuditEntries.SingleAsync(entry => entry.SubjectName == reference && entry.Action == "DiscloseDocument"));
        entry.ActorId.ShouldBe(registrar.Id);

        (await (await portal.SignedInAs(Role.Editor)).GetPage($"/en/organise/registrations/{reference}/passport")).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var outsider in new[] { await portal.CreateAccount(roles: Role.AgendaManager), person })
        {
            await Should.ThrowAsync<Forbidden>(portal.Send(new DiscloseDocument.Command(reference, code), outsider));
        }
    }

    [Fact]
    public async Task There_is_room_for_ten_documents()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        for (var brought = 0; brought < RegistrationDocument.Most; brought++)
        {
            await portal.BringDocumentAsync(person, reference, kind: DocumentKind.Other);
        }

        (await Should.ThrowAsync<Domain.RuleViolation>(portal.BringDocumentAsync(person, reference))).Key.ShouldBe("Registrations.Documents.TooMany");
        (await (await portal.SignedIn(person)).GetPage($"/ru/me/registrations/{reference}/documents")).Document.QuerySelector("#add").ShouldBeNull();
    }

    private static void ShouldOnlyBeSaved(HttpResponseMessage file)
    {
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        file.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }
}
