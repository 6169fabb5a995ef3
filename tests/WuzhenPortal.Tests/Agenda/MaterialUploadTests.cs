using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Tests.Speakers;
using static WuzhenPortal.Tests.Agenda.TestMaterials;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Files as they come in: what they are is told by their content, and what is wrong with them beside their field.</summary>
public sealed class MaterialUploadTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Fact]
    public void Every_kind_is_known_by_its_content()
    {
        Kind(Pdf()).ShouldBe(MaterialKind.Pdf);
        Kind(Pptx()).ShouldBe(MaterialKind.Pptx);
        Kind(OfType("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml")).ShouldBe(MaterialKind.Pptx);
        Kind(Docx()).ShouldBe(MaterialKind.Docx);
        Kind(Xlsx()).ShouldBe(MaterialKind.Xlsx);
        Kind(Odp()).ShouldBe(MaterialKind.Odp);
        Kind(Profiles.Picture(format: SKEncodedImageFormat.Png)).ShouldBe(MaterialKind.Png);
        Kind(Profiles.Picture()).ShouldBe(MaterialKind.Jpeg);
        Kind(Profiles.Picture(format: SKEncodedImageFormat.Webp)).ShouldBe(MaterialKind.Webp);
    }

    [Fact]
    public void What_is_nothing_of_the_kind_is_told_from_it()
    {
        foreach (var (what, content) in Hostile())
        {
            Kind(content).ShouldBeNull(what);
        }
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task What_cannot_be_taken_is_said_beside_the_field_with_the_rest_kept_and_nothing_stays(string segment)
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var (rows, kept) = (await portal.Db(db => db.SessionMaterials.CountAsync()), portal.FilesKept());
        var page = await browser.SendFiles(
            await browser.GetPage(Desk.Replace("/en/", $"/{segment}/", StringComparison.Ordinal)), "#upload", "Add.Files",
            [("good.pdf", Pdf(), "application/pdf"), ("page.pdf", "<html><script>alert(1)</script></html>"u8.ToArray(), "application/pdf"), ("empty.pdf", [], "application/pdf")],
            ("Add.Material.Name[en]", "<b>Kept</b>"), ("Add.Material.EmbargoDay", "2022-11-09"), ("Add.Material.Access", "Seated"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.One("#Add_Files-error").TextContent.ShouldContain("page.pdf");
        page.One("#Add_Files-error").TextContent.ShouldContain("empty.pdf");
        page.One("#Add_Files-error").TextContent.ShouldNotContain("good.pdf");
        page.One("[name='Add.Material.Name[en]']").TextContent.Trim().ShouldBe("<b>Kept</b>");
        page.One("[name='Add.Material.EmbargoDay']").GetAttribute("value").ShouldBe("2022-11-09");
        page.One("[name='Add.Material.Access'] option[selected]").GetAttribute("value").ShouldBe("Seated");
        page.Html.ShouldNotContain("<b>Kept");
        page.Html.ShouldNotContain("Agenda.", Case.Sensitive);
        (await portal.Db(db => db.SessionMaterials.CountAsync())).ShouldBe(rows, "all or none");
        portal.FilesKept().ShouldBe(kept, "none is left on the disk");
    }

    [Fact]
    public async Task Each_bad_file_is_refused_through_the_form_whatever_its_sender_says_it_is()
    {
        var (browser, kept) = (await portal.SignedInAs(Role.AgendaManager), portal.FilesKept());
        foreach (var (what, content) in Hostile())
        {
            var page = await browser.Bring("fine.pdf", content);
            page.Status.ShouldBe(HttpStatusCode.OK, what);
            page.One("#Add_Files-error").TextContent.ShouldContain(content.Length == 0 ? "is empty" : "no file of a kind", Case.Sensitive, what);
        }

        (await browser.Bring("none.pdf", [])).One("#Add_Files-error").TextContent.ShouldContain("none.pdf\u2069 is empty.");
        var nothing = await browser.SendFiles(await browser.GetPage(Desk), "#upload", "Add.Files", []);
        nothing.One("#Add_Files-error").TextContent.Trim().ShouldBe("Choose a file.");
        portal.FilesKept().ShouldBe(kept);
    }

    [Fact]
    public async Task A_file_that_is_too_large_stops_while_it_comes_in()
    {
        var (browser, kept) = (await portal.SignedInAs(Role.AgendaManager), portal.FilesKept());
        var page = await browser.Bring("film.pdf", [.. Pdf(), .. new byte[IncomingFile.MaxSize]]);
        page.One("#Add_Files-error").TextContent.ShouldContain("film.pdf\u2069 is larger than 50 MB.");
        var stream = new Endless();
        using var file = await portal.Services.GetRequiredService<IMaterialFiles>().ReceiveAsync("endless.pdf", stream, TestContext.Current.CancellationToken);
        file.Fault.ShouldBe("Agenda.Materials.TooLarge");
        stream.Given.ShouldBeLessThan(IncomingFile.MaxSize + 200_000L);
        portal.FilesKept().ShouldBe(kept);
    }

    [Theory]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"C:\Users\me\talk.PDF", "talk.pdf")]
    [InlineData("talk\u202Efdp.exe", "talkfdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1\0.pdf", "aSet-Cookie- x=1.pdf")]
    [InlineData("con<script>\".pdf", "con-script--.pdf")]
    [InlineData("...", "material.pdf")]
    [InlineData("演讲 稿.pptx", "演讲 稿.pdf")]
    public async Task A_name_is_made_safe_and_ends_as_its_content_asks(string sent, string shown)
    {
        using var stream = new MemoryStream(Pdf());
        using var file = await portal.Services.GetRequiredService<IMaterialFiles>().ReceiveAsync(sent, stream, TestContext.Current.CancellationToken);
        var command = new AddMaterials.Command(Opening, [file], MaterialFields.Nothing);
        await portal.SendAsOperator(command);
        var material = await portal.Db(db => db.SessionMaterials.OrderByDescending(material => material.Id).FirstAsync());
        material.FileName.ShouldBe(shown);
        material.Name["en"].ShouldBe(shown[..^4]);
        using var answer = await portal.Visitor().Fetch(material.Code);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (answer.Content.Headers.ContentDisposition.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName).ShouldBe(shown);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        await portal.SendAsOperator(new RemoveMaterial.Command(material.Code, 0));
    }

    [Fact]
    public async Task A_very_long_name_is_cut()
    {
        FileNames.For(FileNames.Clean(new string('长', 400) + ".pdf"), MaterialKind.Pptx).Length.ShouldBe(SessionMaterial.FileNameLength);
        var browser = await portal.SignedInAs(Role.AgendaManager);
        (await browser.Bring(new string('x', 300) + ".pdf", Pdf())).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_said_beside_the_field_and_nothing_is_lost()
    {
        await using var own = await PortalFixture.StartAsync();
        // A file where the folder should be: every write fails, as on a full disk.
        await File.WriteAllTextAsync(Path.Combine(own.DataFolder, "materials"), "in the way", TestContext.Current.CancellationToken);
        var browser = await own.SignedInAs(Role.AgendaManager);
        (await browser.Bring("slides.pdf", Pdf())).One("#Add_Files-error").TextContent.ShouldContain("could not be stored");
        (await own.Db(db => db.SessionMaterials.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_no_material_has_is_swept_up_a_day_later_and_nothing_else()
    {
        await using var own = await PortalFixture.StartAsync();
        var kept = await own.BringAsync(Called("Kept"));
        var old = await own.BringAsync(Called("Old"));
        var replaced = await own.BringAsync(Called("Replaced"));
        await own.SendAsOperator(new RemoveMaterial.Command(await own.BringAsync(Called("Removed")), 0));
        using (var stream = new MemoryStream(Pdf("new")))
        using (var file = await own.Services.GetRequiredService<IMaterialFiles>().ReceiveAsync("new.pdf", stream, TestContext.Current.CancellationToken))
        {
            await own.SendAsOperator(new ReplaceMaterial.Command(replaced, 0, [file]));
        }

        await File.WriteAllTextAsync(Path.Combine(own.DataFolder, "materials", "broken-off.part"), "half", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(Path.Combine(own.DataFolder, "materials", "broken-off.part"), own.Clock.GetUtcNow().UtcDateTime);
        own.FilesKept().ShouldBe(6);
        (await own.SendAsOperator(new SweepMaterials.Query())).ShouldBe(0, "somebody may be at it still");
        own.Clock.Advance(TimeSpan.FromHours(25));
        (await own.SendAsOperator(new SweepMaterials.Query())).ShouldBe(3);
        await own.SendAsOperator(new RemoveMaterial.Command(old, 0));
        (await own.SendAsOperator(new SweepMaterials.Query())).ShouldBe(0, "a day after it was let go of, however old it is");
        using var first = await own.Visitor().Fetch(kept);
        using var second = await own.Visitor().Fetch(replaced);
        (await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Pdf("Kept"));
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Pdf("new"));
    }

    private static MaterialKind? Kind(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return FileKinds.Recognise(stream);
    }

    private static IEnumerable<(string What, byte[] Content)> Hostile()
    {
        var pptx = Pptx();
        yield return ("a page", "<!doctype html><script>alert(1)</script>"u8.ToArray());
        yield return ("a drawing with a script", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray());
        yield return ("a page that begins as a PDF", "%PDF-1.7\n<html><script>alert(1)</script></html>\nstartxref\n0\n%%EOF"u8.ToArray());
        yield return ("a PDF that breaks off", Pdf()[..20]);
        yield return ("a PDF behind something else", [.. "GIF89a"u8, .. Pdf()]);
        yield return ("any archive", Zip(CompressionLevel.Optimal, [("readme.txt", "hello"u8.ToArray())]));
        yield return ("slides with a program", Pptx(("ppt/vbaProject.bin", [1, 2, 3])));
        yield return ("slides that say they have a program", OfType("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"));
        yield return ("slides that burst", Pptx(("ppt/media/image1.bmp", new byte[300 * 1024 * 1024])));
        yield return ("slides with too many parts", Pptx([.. Enumerable.Range(0, 5001).Select(part => ($"ppt/{part}.xml", Array.Empty<byte>()))]));
        yield return ("slides cut off", pptx[..^30]);
        yield return ("slides with a page behind them", [.. pptx, .. "<html>"u8]);
        yield return ("slides with an entity bomb", Zip(CompressionLevel.Optimal, [("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><Types>&d;</Types>"u8.ToArray())]));
        yield return ("slides whose kind bursts", Zip(CompressionLevel.Optimal, [("[Content_Types].xml", Encoding.ASCII.GetBytes($"<Types>{new string(' ', 1024 * 1024)}</Types>"))]));
        yield return ("a text of another office", Zip(CompressionLevel.NoCompression, [("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<a/>"u8.ToArray())]));
        yield return ("a program", [.. "MZ"u8, .. new byte[200]]);
        yield return ("a picture of the kind that moves", [.. "GIF89a"u8, .. new byte[100]]);
    }

    /// <summary>A file that never ends.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
