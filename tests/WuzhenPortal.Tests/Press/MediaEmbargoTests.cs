using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Speakers;
using static WuzhenPortal.Tests.Press.TestMedia;

namespace WuzhenPortal.Tests.Press;

/// <summary>What is under embargo, by every address; and press kits.</summary>
public sealed class MediaEmbargoTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Until_its_time_an_item_is_for_cleared_press_alone_at_every_address_and_then_for_everybody()
    {
        await using var own = await PortalFixture.StartAsync();
        var lifts = own.Clock.GetUtcNow().AddHours(1);
        var code = await own.PublishedAsync(embargo: lifts, title: "Sealed scoop");
        var open = await own.PublishedAsync(title: "Open scene");
        var album = await own.AlbumAsync("Mixed", [code, open], kit: true);
        string[] only = [$"/en/press/media/{code}", GetMediaFile.PathOf(code, 320, "webp"), GetMediaFile.PathOf(code, 320, "jpg"), GetMediaFile.PathOf(code, MediaFormat.Jpeg), GetPressKit.PathOf(album)];
        string[] lists = ["/en/press/media", "/ar/press/media?q=scoop", $"/en/press/albums/{album}", "/en/press"];
        var outsiders = new[] { own.Visitor(), await own.SignedInDelegate(), await own.SignedIn(await own.JournalistAsync(isCleared: false)), await own.SignedIn(await own.ApplicantAsync()) };
        var cleared = await own.SignedIn(await own.JournalistAsync(isCleared: true));
        foreach (var address in only)
        {
            foreach (var outsider in outsiders)
            {
                (await outsider.Fetch(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            }

            using var answer = await cleared.Fetch(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.CacheControl!.Public.ShouldBeFalse(address);
            (await own.Visitor().Fetch(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{address} after press fetched it");
        }

        foreach (var address in lists)
        {
            foreach (var outsider in outsiders)
            {
                var html = (await outsider.GetPage(address)).Html;
                html.ShouldNotContain(code);
                html.ShouldNotContain("Sealed scoop");
            }
        }

        (await cleared.GetPage("/en/press/media")).MainText.ShouldContain("Sealed scoop");
        (await outsiders[2].GetPage("/en/press/media")).One("a[href='/en/press/terms']");
        own.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        (await own.Visitor().Fetch(only[1])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.Advance(TimeSpan.FromSeconds(1));
        await own.ForgetKeptPagesAsync();
        foreach (var address in only)
        {
            (await own.Visitor().Fetch(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        (await own.Visitor().GetPage("/en/press/media")).MainText.ShouldContain("Sealed scoop");
    }

    [Fact]
    public async Task An_album_under_embargo_hides_what_is_in_it_wherever_else_that_is()
    {
        var code = await portal.PublishedAsync(title: "In two albums");
        var free = await portal.AlbumAsync("Free album", [code], kit: true);
        (await portal.Visitor().Fetch($"/en/press/media/{code}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.Visitor().Fetch(GetPressKit.PathOf(free))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var closed = await portal.AlbumAsync("Closed album", [code], embargo: portal.Clock.GetUtcNow().AddDays(1));
        foreach (var address in new[] { $"/en/press/media/{code}", GetMediaFile.PathOf(code, 320, "webp"), GetPressKit.PathOf(free), $"/en/press/albums/{closed}" })
        {
            (await portal.Visitor().Fetch(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await portal.Visitor().GetPage($"/en/press/albums/{free}")).Html.ShouldNotContain(code);
        var cleared = await portal.SignedIn(await portal.JournalistAsync(isCleared: true));
        (await cleared.GetPage($"/en/press/albums/{closed}")).MainText.ShouldContain("Under embargo until");
        (await cleared.Fetch(GetPressKit.PathOf(free))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var (kitAlone, later) = (await portal.PublishedAsync(title: "Kit alone"), portal.Clock.GetUtcNow().AddDays(2));
        var kit = await portal.AlbumAsync("Kit later", [kitAlone], kit: true, kitEmbargo: later);
        (await portal.Visitor().Fetch(GetPressKit.PathOf(kit))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await cleared.Fetch(GetPressKit.PathOf(kit))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_kit_holds_what_its_manifest_says_under_names_that_lead_nowhere_and_is_made_anew_when_something_changes()
    {
        var codes = await portal.BringAsync(("../../../etc/cron.d/evil.jpg", Profiles.Picture()), (@"C:\windows\evil.jpg", Profiles.Picture(700)), ("...", TestMaterials.Pdf()), ("演讲 稿.png", Profiles.Picture(format: SkiaSharp.SKEncodedImageFormat.Png)));
        await portal.DrawAsync();
        foreach (var code in codes)
        {
            await portal.DescribeAsync(code, Described with { Title = LocalizedText.Of([new("en", "<script>alert(1)</script>"), new("ar", "جسور")]) });
        }

        (await portal.SendAsOperator(new PublishMedia.Command([.. codes]))).Published.ShouldBe(4);
        var album = await portal.AlbumAsync("A kit", codes, kit: true);
        using var answer = await portal.Visitor().Fetch(GetPressKit.PathOf(album));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var manifest = JsonDocument.Parse(Read(archive.GetEntry(KitWriter.ManifestName)!));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        files.Select(file => file.GetProperty("name").GetString()).ShouldBe(["001-evil.jpg", "002-evil.jpg", "003-material.pdf", "004-演讲 稿.png"]);
        foreach (var file in files)
        {
            var content = Read(archive.GetEntry(file.GetProperty("name").GetString()!)!);
            Convert.ToHexStringLower(SHA256.HashData(content)).ShouldBe(file.GetProperty("sha256").GetString());
            file.GetProperty("licence").GetString().ShouldBe("PressWithCredit");
            file.GetProperty("caption").GetProperty("en").GetString().ShouldBe("The bridges at night.");
        }

        archive.Entries.ShouldAllBe(entry => !entry.FullName.Contains('/') && !entry.FullName.Contains('\\') && !entry.FullName.StartsWith('.'));
        var sheet = System.Text.Encoding.UTF8.GetString(Read(archive.GetEntry("captions-ar.html")!));
        sheet.ShouldContain("جسور");
        sheet.ShouldContain(files[0].GetProperty("sha256").GetString()!);
        System.Text.Encoding.UTF8.GetString(Read(archive.GetEntry("captions-en.html")!)).ShouldNotContain("<script>");

        var key = await KeyAsync(album);
        await portal.SendAsOperator(new WithdrawMedia.Command(codes[0], (await portal.ItemAsync(codes[0])).Version));
        (await portal.Visitor().Fetch(GetPressKit.PathOf(album))).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it holds what was withdrawn");
        (await portal.Visitor().GetPage($"/en/press/albums/{album}")).MainText.ShouldContain("being put together");
        await portal.DrawAsync();
        (await KeyAsync(album)).ShouldNotBe(key);
        using var again = await portal.Visitor().Fetch(GetPressKit.PathOf(album));
        using var rest = new ZipArchive(await again.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        rest.Entries.ShouldNotContain(entry => entry.Name.Contains("004", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whole_downloads_are_counted_parts_and_copies_are_not()
    {
        var code = await portal.PublishedAsync(title: "Counted");
        var album = await portal.AlbumAsync("Counted album", [code], kit: true);
        var (visitor, original) = (portal.Visitor(), GetMediaFile.PathOf(code, MediaFormat.Jpeg));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.Fetch(original)));
        using var whole = await visitor.Fetch(original);
        whole.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        whole.Content.Headers.ContentDisposition.FileName.ShouldBe("bridges.jpg");
        using var part = await visitor.Fetch(original, request => request.Headers.Range = new RangeHeaderValue(100, 199));
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        part.Content.Headers.ContentLength.ShouldBe(100);
        (await visitor.Fetch(original, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await visitor.Fetch(GetMediaFile.PathOf(code, 320, "webp"));
        (await portal.ItemAsync(code)).Downloads.ShouldBe(6);
        await visitor.Fetch(GetPressKit.PathOf(album));
        (await portal.Db(db => db.MediaAlbums.Where(one => one.Slug == album).Select(one => one.KitDownloads).SingleAsync())).ShouldBe(1);
    }

    private Task<string?> KeyAsync(string album) => portal.Db(db => db.MediaAlbums.Where(one => one.Slug == album).Select(one => one.KitKey).SingleAsync());

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var read = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(read);
        return read.ToArray();
    }
}
