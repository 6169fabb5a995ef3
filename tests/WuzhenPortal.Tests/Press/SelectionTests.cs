using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Speakers;
using static WuzhenPortal.Tests.Press.TestMedia;

namespace WuzhenPortal.Tests.Press;

/// <summary>A reader picks pictures in the library and fetches them as one archive, under the rules of the kits.</summary>
public sealed class SelectionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task What_is_ticked_comes_as_one_archive_with_a_manifest_under_names_that_lead_nowhere()
    {
        var codes = await portal.BringAsync(("../../../etc/cron.d/evil.jpg", Profiles.Picture()), (@"C:\windows\evil.jpg", Profiles.Picture(700)), ("演讲 稿.pdf", TestMaterials.Pdf()));
        await portal.DrawAsync();
        foreach (var code in codes)
        {
            await portal.DescribeAsync(code, Described with { Title = LocalizedText.Of([new("en", "<script>alert(1)</script>"), new("ar", "جسور")]) });
        }

        await portal.SendAsOperator(new PublishMedia.Command([.. codes]));
        var film = await portal.SendAsOperator(new AddVideoLink.Command("https://films.example/1", LocalizedText.Of("en", "A film")));
        await portal.SendAsOperator(new PublishMedia.Command([film]));
        var album = await portal.AlbumAsync("Picked from", [.. codes, film]);
        var visitor = portal.Visitor();

        // Without a script: boxes in a form that asks.
        var page = await visitor.GetPage($"/en/press/albums/{album}");
        page.Document.QuerySelectorAll("input[name=code]").Select(box => box.GetAttribute("value")).ShouldBe(codes);
        page.One("form[action='/en/press/selection'][method=get] button");
        page.Document.QuerySelectorAll("input[name='form-token']").ShouldBeEmpty("the page stays the same for everybody");
        var picked = await visitor.GetPage($"/en/press/selection?code={codes[2]}&code={codes[0]}&code={codes[0]}");
        picked.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        picked.Document.QuerySelectorAll(".media-card").Length.ShouldBe(2);
        (await visitor.GetPage($"/en/press/selection?code={codes[1]}")).Document.QuerySelectorAll(".media-card").Length.ShouldBe(1, "another address is another page");
        var without = await visitor.GetPage(picked.One(".media-card p > a[href*='/press/selection']").GetAttribute("href")!);
        without.One(".media-card h2 a").GetAttribute("href").ShouldBe($"/en/press/media/{codes[0]}");

        using var answer = await visitor.Fetch(picked.One("a[download]").GetAttribute("href")!);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoStore).ShouldBe(("application/zip", true));
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(GetSelectionKit.FileName);
        using var archive = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        using var manifest = JsonDocument.Parse(Read(archive, KitWriter.ManifestName));
        manifest.RootElement.GetProperty("title").GetProperty("fr").GetString().ShouldBe("Votre sélection");
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        files.Select(file => file.GetProperty("name").GetString()).ShouldBe(["001-演讲 稿.pdf", "002-evil.jpg"], "in the order in which they were picked");
        foreach (var file in files)
        {
            Convert.ToHexStringLower(SHA256.HashData(Read(archive, file.GetProperty("name").GetString()!))).ShouldBe(file.GetProperty("sha256").GetString());
            (file.GetProperty("licence").GetString(), file.GetProperty("credit").GetProperty("en").GetString()).ShouldBe(("PressWithCredit", "Agency / Lin Yue"));
        }

        archive.Entries.ShouldAllBe(entry => !entry.FullName.Contains('/') && !entry.FullName.Contains('\\') && !entry.FullName.StartsWith('.'));
        archive.Entries.Count(entry => entry.Name.StartsWith("captions-", StringComparison.Ordinal)).ShouldBe(Language.All.Count);
        System.Text.Encoding.UTF8.GetString(Read(archive, "captions-en.html")).ShouldNotContain("<script>");
        (await portal.ItemAsync(codes[0])).Downloads.ShouldBe(1);
        (await portal.ItemAsync(codes[1])).Downloads.ShouldBe(0);
    }

    [Fact]
    public async Task Held_back_withdrawn_and_foreign_things_are_left_out_and_too_much_is_refused()
    {
        await using var own = await PortalFixture.StartAsync();
        var lifts = own.Clock.GetUtcNow().AddHours(1);
        var (held, open, inAlbum, draft) = (await own.PublishedAsync(embargo: lifts, title: "Sealed scoop"), await own.PublishedAsync(title: "Open"), await own.PublishedAsync(title: "Closed"), (await own.BringAsync(("draft.jpg", Profiles.Picture(600))))[0]);
        await own.AlbumAsync("Closed album", [inAlbum], embargo: lifts);
        await own.DrawAsync();
        var query = $"?code={held}&code={open}&code={inAlbum}&code={draft}&code=..%2F..%2Fetc&code=";
        foreach (var (reader, count) in new[] { (own.Visitor(), 1), (await own.SignedInDelegate(), 1), (await own.SignedIn(await own.ApplicantAsync()), 1), (await own.SignedIn(await own.JournalistAsync()), 1), (await own.SignedIn(await own.JournalistAsync(isCleared: true)), 3) })
        {
            var page = await reader.GetPage($"/en/press/selection{query}");
            page.Document.QuerySelectorAll(".media-card").Length.ShouldBe(count);
            page.One(".notice.warn");
            page.Html.Contains("Sealed scoop", StringComparison.Ordinal).ShouldBe(count == 3);
            using var answer = await reader.Fetch(GetSelectionKit.Path + query);
            using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            archive.Entries.Count(entry => entry.Name.EndsWith(".jpg", StringComparison.Ordinal)).ShouldBe(count);
            (await reader.Fetch($"{GetSelectionKit.Path}?code={held}")).StatusCode.ShouldBe(count == 3 ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }

        var visitor = own.Visitor();
        (await visitor.GetPage("/ar/press/selection")).One(".empty a.button");
        var many = string.Join('&', Enumerable.Range(0, 51).Select(number => $"code={number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(held.Length, '0')}")) + $"&code={open}";
        var tooMany = await visitor.GetPage($"/en/press/selection?{many}");
        tooMany.One(".notice.bad").TextContent.ShouldContain("at most 50 files");
        tooMany.Document.QuerySelectorAll("a[download]").ShouldBeEmpty();
        (await visitor.Fetch($"{GetSelectionKit.Path}?{many}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.SetUtcNow(lifts);
        (await visitor.Fetch($"{GetSelectionKit.Path}?code={held}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        HttpResponseMessage? last = null;
        for (var time = 0; time < 8 && last?.StatusCode != HttpStatusCode.TooManyRequests; time++)
        {
            last = await visitor.Fetch($"{GetSelectionKit.Path}?code={open}");
        }

        last!.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static byte[] Read(ZipArchive archive, string name)
    {
        using var read = new MemoryStream();
        using var content = archive.GetEntry(name)!.Open();
        content.CopyTo(read);
        return read.ToArray();
    }
}
