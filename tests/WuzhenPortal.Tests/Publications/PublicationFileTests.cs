using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Press;
using static WuzhenPortal.Tests.Agenda.TestMaterials;

namespace WuzhenPortal.Tests.Publications;

/// <summary>Files of publications: what is taken in, how it is sent, and to whom.</summary>
public sealed class PublicationFileTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_file_is_sent_in_parts_to_be_kept_and_never_run()
    {
        var slug = await portal.PublishAsync(TestShelf.Called("In parts"));
        var code = await portal.BringAsync(slug, name: "تقرير 乌镇 «rapport».pdf", language: "ar");
        var (content, visitor) = (Pdf(slug), portal.Visitor());
        using var whole = await visitor.FetchFile(code, segment: "ar");
        whole.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(content);
        whole.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        whole.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        whole.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("تقرير 乌镇 «rapport».pdf");
        whole.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        whole.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);

        using var middle = await visitor.FetchFile(code, request => request.Headers.Range = new RangeHeaderValue(5, 9));
        middle.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await middle.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(content[5..10]);
        using var beyond = await visitor.FetchFile(code, request => request.Headers.Range = new RangeHeaderValue(9999, 10_000));
        beyond.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        using var again = await visitor.FetchFile(code, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => portal.Visitor().FetchFile(code)));
        (await portal.Db(db => db.PublicationFiles.SingleAsync(file => file.Code == code))).Downloads.ShouldBe(11);
        var page = await visitor.GetPage($"/en/publications/{slug}");
        page.One(".checksum code").TextContent.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        page.One($"a[href='/en/publications/files/{code}']").TextContent.ShouldContain("PDF");
        (await visitor.GetPage("/en/publications?in=ar")).MainText.ShouldContain("In parts");
        (await visitor.GetPage("/en/publications?in=ru")).MainText.ShouldNotContain("In parts");
        (await visitor.GetPage("/en/publications?series=Report&released=1999")).One(".empty");
    }

    [Fact]
    public async Task Only_a_whole_PDF_or_EPUB_is_taken_whatever_it_is_called()
    {
        var slug = await portal.PublishAsync(TestShelf.Called("Hostile"));
        var desk = $"/en/organise/publications/{slug}/versions/1.0";
        var browser = await portal.SignedInAs(Role.Editor);
        var before = Kept();
        byte[][] hostile =
        [
            "<!doctype html><script>alert(1)</script>"u8.ToArray(),
            Encoding.Latin1.GetBytes("%PDF-1.7\n<script>alert(1)</script>\nstartxref\n9\n%%EOF\n"),
            [.. Pdf(), .. Zip(CompressionLevel.NoCompression, [("evil.js", "alert(1)"u8.ToArray())])],
            [.. TestShelf.Epub(), .. Pdf()],
            Zip(CompressionLevel.NoCompression, [("mimetype", "application/epub+zip"u8.ToArray()), ("content.opf", "<package/>"u8.ToArray())]),
            Zip(CompressionLevel.NoCompression, [("META-INF/container.xml", "<a/>"u8.ToArray()), ("mimetype", "application/epub+zip"u8.ToArray())]),
            Docx(),
            [],
        ];
        foreach (var content in hostile)
        {
            var answer = await browser.SendFiles(await browser.GetPage(desk), "#upload", "Add.File", [("report.pdf", content, "application/pdf")]);
            answer.One("#Add_File-error").TextContent.ShouldContain("neither a whole PDF nor an EPUB");
        }

        Kept().ShouldBe(before, "what is refused leaves nothing behind");
        (await browser.SendFiles(await browser.GetPage(desk), "#upload", "Add.File", [("../../evil\u202Efdp.exe", TestShelf.Epub(), "text/html")])).Location.ShouldBe(desk);
        var stored = await portal.Db(db => db.PublicationFiles.OrderByDescending(file => file.Id).FirstAsync());
        (stored.FileName, stored.Kind).ShouldBe(("evilfdp.epub", PublicationFileKind.Epub));
        (await browser.SendFiles(await browser.GetPage(desk), "#upload", "Add.File", [("again.epub", TestShelf.Epub(("x", [1])), "application/epub+zip")])).One("#Add_File-error").TextContent.ShouldContain("already");
        (await browser.Submit(await browser.GetPage(desk), form: "form[action*=RemoveFile]")).Location.ShouldBe(desk);
        (await portal.Visitor().FetchFile(stored.Code)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        (await portal.SendAsOperator(new SweepPublicationFiles.Query())).ShouldBe(1);

        int Kept() => Directory.Exists(Path.Combine(portal.DataFolder, "publications")) ? Directory.GetFiles(Path.Combine(portal.DataFolder, "publications")).Length : 0;
    }

    [Fact]
    public async Task Others_neither_see_the_desk_nor_reach_into_another_publication()
    {
        var (own, other) = (await portal.PublishAsync(TestShelf.Called("Own")), await portal.PublishAsync(TestShelf.Called("Other")));
        var code = await portal.BringAsync(own);
        await portal.SendAsOperator(new SavePublicationChapter.Command(own, 2, null, LocalizedText.Of("en", "Chapter"), 1));
        await portal.SendAsOperator(new SavePublicationErratum.Command(own, null, 0, LocalizedText.Of("en", "Wrong"), null));
        var chapter = (await portal.SendAsOperator(new OpenPublication.Query(own))).Opened!.Chapters[0].Code;
        var erratum = (await portal.SendAsOperator(new OpenPublication.Query(own))).Opened!.Errata[0].Code;
        await Should.ThrowAsync<NotFound>(() => portal.SendAsOperator(new RemovePublicationFile.Command(other, code, 0)));
        await Should.ThrowAsync<NotFound>(() => portal.SendAsOperator(new RemovePublicationErratum.Command(other, erratum, 0)));
        await Should.ThrowAsync<NotFound>(() => portal.SendAsOperator(new RemovePublicationChapter.Command(other, 2, chapter)));
        await Should.ThrowAsync<NotFound>(() => portal.SendAsOperator(new MovePublicationChapter.Command(other, chapter, true)));
        var press = await portal.CreateAccount(roles: Role.PressOfficer);
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new WithdrawPublication.Command(own, 3), press));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new RemovePublicationFile.Command(own, code, 0), press));

        await portal.SendAsOperator(new WithdrawPublication.Command(own, 3));
        (await portal.Visitor().GetPage($"/en/publications/{own}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedIn(await portal.JournalistAsync(isCleared: true))).FetchFile(code)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a draft is nobody's");
        (await (await portal.SignedInAs(Role.Editor)).FetchFile(code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
