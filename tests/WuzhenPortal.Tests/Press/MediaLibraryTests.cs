using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Speakers;
using static WuzhenPortal.Tests.Press.TestMedia;

namespace WuzhenPortal.Tests.Press;

/// <summary>The library at the editors' desk: what comes in, what becomes of it, and what of it readers get.</summary>
public sealed class MediaLibraryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task What_a_file_says_is_offered_to_the_editor_and_nothing_of_it_is_served()
    {
        var code = (await portal.BringAsync(("lamps.jpg", Telling())))[0];
        (await portal.DrawAsync()).ShouldBe(1);
        var item = await portal.ItemAsync(code);
        item.Caption["en"].ShouldBe("Lamps are lit in Wuzhen");
        item.Photographer.ShouldBe("Secret Photographer");
        item.Credit["en"].ShouldBe("River Agency");
        item.Day.ShouldBe(new DateOnly(2022, 11, 8));
        item.HadPlace.ShouldBeTrue();
        item.Drawn.ShouldBe("320,640,1280,1600");
        await portal.DescribeAsync(code, Described);
        await portal.SendAsOperator(new PublishMedia.Command([code]));
        var visitor = portal.Visitor();
        string[] addresses = [GetMediaFile.PathOf(code, MediaFormat.Jpeg), .. MediaItem.WidthsOf(item.Drawn).SelectMany(width => new[] { GetMediaFile.PathOf(code, width, "webp"), GetMediaFile.PathOf(code, width, "jpg") })];
        foreach (var address in addresses)
        {
            using var answer = await visitor.Fetch(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(address.EndsWith("webp", StringComparison.Ordinal) ? "image/webp" : "image/jpeg");
            var served = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            foreach (var secret in new[] { "Exif", "Secret", "Lamps", "8BIM", "2022:11:08", "http://ns.adobe.com" })
            {
                served.AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret)).ShouldBe(-1, $"{secret} in {address}");
            }
        }

        using var small = await visitor.Fetch(addresses[1]);
        small.Headers.CacheControl!.ToString().ShouldContain("immutable");
        SkiaSharp.SKBitmap.DecodeBounds(await small.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Width.ShouldBe(320);
        (await visitor.Fetch(GetMediaFile.PathOf(code, 321, "webp"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Fetch($"/media/{code}/original.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_picture_or_is_something_else_too_is_refused_by_name_and_leaves_nothing()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var (rows, kept) = (await portal.Db(db => db.MediaItems.CountAsync()), portal.MediaKept());
        foreach (var (what, content) in Hostile())
        {
            var page = await Bring(browser, ("fine.jpg", Profiles.Picture(), "image/jpeg"), ("bad.jpg", content, "image/jpeg"));
            page.Status.ShouldBe(HttpStatusCode.OK, what);
            page.One("#Command_Files-error").TextContent.ShouldContain("bad.jpg", Case.Sensitive, what);
            page.One("#Command_Files-error").TextContent.ShouldNotContain("fine.jpg", Case.Sensitive, what);
        }

        (await Bring(browser, ("huge.png", Lying(20_000, 10_000), "image/png"))).One("#Command_Files-error").TextContent.ShouldContain("too many pixels");
        (await Bring(browser)).One("#Command_Files-error").TextContent.Trim().ShouldBe("Choose a file.");
        portal.MediaKept().ShouldBe(kept);
        (await portal.Db(db => db.MediaItems.CountAsync())).ShouldBe(rows);
    }

    [Fact]
    public async Task A_head_that_lies_about_the_size_is_found_out_when_it_is_drawn_and_never_published()
    {
        var code = (await portal.BringAsync(("liar.png", Lying(3000, 3000))))[0];
        (await portal.DrawAsync()).ShouldBe(0);
        (await portal.ItemAsync(code)).State.ShouldBe(MediaState.Failed);
        var browser = await portal.SignedInAs(Role.PressOfficer);
        await portal.DescribeAsync(code, Described);
        var page = await browser.GetPage($"{Desk}/{code}");
        page.MainText.ShouldContain("Not readable");
        (await browser.Submit(page, "#publish")).One(".error-summary").TextContent.ShouldContain("cannot be read");
        (await browser.Fetch(GetMediaFile.PathOf(code, MediaFormat.Png))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_whose_node_was_killed_is_drawn_by_the_next_one()
    {
        await using var own = await PortalFixture.StartAsync();
        var code = (await own.BringAsync(("bridges.jpg", Profiles.Picture())))[0];
        var id = (await own.ItemAsync(code)).Id;
        await using (var scope = own.Services.CreateAsyncScope())
        {
            var renderer = scope.ServiceProvider.GetRequiredService<MediaRenderer>();
            (await renderer.ClaimAsync(id)).ShouldNotBeNull();
            (await renderer.ClaimAsync(id)).ShouldBeNull("it is claimed once");
        }

        // Killed while it wrote: one picture is whole, one is not.
        var half = Path.Combine(own.DataFolder, "media", "half.part");
        await File.WriteAllBytesAsync(half, [1, 2, 3], TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(half, own.Clock.GetUtcNow().UtcDateTime);
        (await own.DrawAsync()).ShouldBe(0);
        await own.DescribeAsync(code, Described);
        (await own.SendAsOperator(new PublishMedia.Command([code]))).Published.ShouldBe(1);
        (await own.Visitor().Fetch($"/en/press/media/{code}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "not drawn yet");
        own.Clock.Advance(MediaRenderer.Lease);
        (await own.DrawAsync()).ShouldBe(1);
        (await own.ItemAsync(code)).State.ShouldBe(MediaState.Ready);
        (await own.Visitor().Fetch($"/en/press/media/{code}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        own.Clock.Advance(TimeSpan.FromDays(2));
        (await own.SendAsOperator(new SweepMedia.Query())).ShouldBe(2, "what was cut off, and the upload that is drawn");
        (await own.Visitor().Fetch(GetMediaFile.PathOf(code, MediaFormat.Jpeg))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_editor_brings_many_describes_collects_publishes_and_withdraws()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        var brought = await Bring(browser, ("one.jpg", Profiles.Picture(), "image/jpeg"), ("two.png", Profiles.Picture(format: SkiaSharp.SKEncodedImageFormat.Png), "image/png"), ("paper.pdf", TestMaterials.Pdf(), "application/pdf"));
        brought.Status.ShouldBe(HttpStatusCode.Redirect, brought.MainText);
        await portal.DrawAsync();
        var list = await browser.GetPage($"{Desk}?q=one&kind=Photo&without=AltText");
        var code = list.One("#library [name=Chosen]").GetAttribute("value")!;
        (await browser.Submit(await browser.GetPage($"{Desk}/{code}"), "#publish")).One(".error-summary").TextContent.ShouldContain("alternative text");
        var item = await browser.GetPage($"{Desk}/{code}");
        var saved = await browser.Submit(item, "#describe", values: [("Command.Media.AltText[en]", "A red and a blue field"), ("Command.Media.Caption[zh-Hans]", "红与蓝"), ("Command.Media.People", "zhang-yong"), ("Command.Media.Session", "opening-ceremony"), ("Command.Media.IsLogo", "true")]);
        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.MainText);
        (await browser.Submit(item, "#describe", values: [("Command.Media.Title[en]", "Second")])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Submit(await browser.GetPage($"{Desk}?q=one"), "#library", "#collect", ("Chosen", code), ("newAlbum", "Fields of colour"))).Location.ShouldBe("/en/organise/media/albums/fields-of-colour");
        (await browser.Submit(await browser.GetPage($"{Desk}?q=one"), "#library", "#publish", ("Chosen", code))).Status.ShouldBe(HttpStatusCode.Redirect);
        var album = await browser.GetPage("/en/organise/media/albums/fields-of-colour");
        (await browser.Submit(album, "#describe", values: [("Command.Album.IsPublished", "true")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Submit(await browser.GetPage("/en/organise/media/albums/fields-of-colour"), ".media-moves", "[value=Cover]")).Status.ShouldBe(HttpStatusCode.Redirect);

        var seen = await portal.Visitor().GetPage("/zh/press/albums/fields-of-colour");
        seen.One(".media-grid img").GetAttribute("srcset")!.ShouldContain($"/media/{code}/320.webp 320w");
        var page = await portal.Visitor().GetPage($"/en/press/media/{code}");
        page.One("figure img").GetAttribute("alt").ShouldBe("A red and a blue field");
        page.MainText.ShouldContain("Free for press use, with credit");
        page.One("a[href='/en/sessions/opening-ceremony']");
        page.One("a[href='/en/speakers/zhang-yong']");
        (await portal.Visitor().GetPage("/en/press/media?q=one&category=Logo")).One(".media-card");
        (await portal.Visitor().GetPage("/en/press/media?q=nothing-like-it")).MainText.ShouldContain("Nothing found");

        (await browser.Submit(await browser.GetPage($"{Desk}/{code}"), "#withdraw")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Visitor().GetPage($"/en/press/media/{code}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Visitor().Fetch(GetMediaFile.PathOf(code, 320, "webp"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Visitor().GetPage("/zh/press/albums/fields-of-colour")).Document.QuerySelectorAll(".media-card").ShouldBeEmpty();
        (await browser.Submit(await browser.GetPage($"{Desk}/{code}"), "#remove")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Db(db => db.MediaItems.AnyAsync(row => row.Code == code))).ShouldBeFalse();
        (await portal.Db(db => db.AuditEntries.Where(entry => entry.Subject == nameof(MediaItem) && entry.Action == "WithdrawMedia").CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_film_is_a_link_with_https_and_nothing_of_it_is_shown_within_the_portal()
    {
        var browser = await portal.SignedInAs(Role.Editor);
        foreach (var wrong in new[] { "http://example.org/film", "javascript:alert(1)", "https://user:pw@example.org/", "film" })
        {
            (await browser.Submit(await browser.GetPage(Desk), "#video", values: [("Video.Link", wrong), ("Video.Title[en]", "Film")])).One("#Video_Link-error").TextContent.ShouldContain("https");
        }

        var added = await browser.Submit(await browser.GetPage(Desk), "#video", values: [("Video.Link", "https://video.example.org/film?a=1&b=2"), ("Video.Title[en]", "The film")]);
        added.Status.ShouldBe(HttpStatusCode.Redirect, added.MainText);
        var code = added.Location!.Split('/')[^1];
        (await browser.Submit(await browser.Follow(added), "#publish")).Status.ShouldBe(HttpStatusCode.Redirect);
        var page = await portal.Visitor().GetPage($"/en/press/media/{code}");
        page.One("a[href='https://video.example.org/film?a=1&b=2']").GetAttribute("rel").ShouldBe("noopener nofollow");
        page.Document.QuerySelectorAll("iframe, video, embed").ShouldBeEmpty();
    }

    [Fact]
    public async Task Delegates_registrars_and_visitors_keep_out_of_the_desk()
    {
        var code = await portal.PublishedAsync(title: "Nobody's business");
        var draft = (await portal.BringAsync(("draft.jpg", Profiles.Picture())))[0];
        await portal.DrawAsync();
        foreach (var account in new[] { await portal.CreateAccount(), await portal.CreateAccount(roles: [Role.Registrar]), await portal.JournalistAsync(isCleared: true) })
        {
            var browser = await portal.SignedIn(account);
            foreach (var address in new[] { Desk, $"{Desk}/{code}", $"{Desk}/albums", $"{Desk}?handler=Choice" })
            {
                (await browser.GetPage(address)).Status.ShouldBe(HttpStatusCode.Forbidden, address);
            }

            (await browser.Fetch(GetMediaFile.PathOf(draft, 320, "webp"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            await Should.ThrowAsync<Forbidden>(() => portal.Send(new WithdrawMedia.Command(code, 0), account));
            await Should.ThrowAsync<Forbidden>(() => portal.Send(new AddToAlbum.Command("any", [code]), account));
            await Should.ThrowAsync<Forbidden>(() => portal.Send(new ArrangeAlbum.Command("any", 0, code, AlbumStep.Remove), account));
        }

        var editor = await portal.SignedInAs(Role.Editor);
        using var seen = await editor.Fetch(GetMediaFile.PathOf(draft, 320, "webp"));
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_text_shows_a_picture_that_readers_may_see_and_nothing_of_another()
    {
        var shown = await portal.PublishedAsync(title: "In a text");
        var held = await portal.PublishedAsync(title: "Held back", embargo: portal.Clock.GetUtcNow().AddHours(1));
        var body = LocalizedText.Of("en", $"First words.\n\n![Our own <b>words</b>](media:{shown})\n\n![](media:{held})\n\n![](media:nonsense\" onerror=alert)\n\nAmid ![](media:{shown}) words.");
        var slug = await portal.SendAsOperator(new CreateArticle.Command(new(LocalizedText.Of("en", "With pictures"), LocalizedText.Empty, body, null)));
        var editor = await portal.SignedInAs(Role.Editor);
        (await editor.GetPage($"/en/organise/news/{slug}")).One("#preview-en em").TextContent.ShouldContain("not shown to readers");
        (await editor.GetPage($"{Desk}?handler=Choice&q=In a text")).Html.ShouldContain($"![](media:{shown})");
        await portal.SendAsOperator(new PublishArticle.Command(slug, 0, new(LocalizedText.Of("en", "With pictures"), LocalizedText.Empty, body, null), false, null, null));
        var page = await portal.Visitor().GetPage($"/en/news/{slug}");
        var figure = page.One("article figure");
        figure.QuerySelector("figcaption")!.TextContent.ShouldBe("Our own <b>words</b> Credit: Agency / Lin Yue");
        var image = figure.QuerySelector("img")!;
        image.GetAttribute("srcset").ShouldBe($"/media/{shown}/320.webp 320w, /media/{shown}/600.webp 600w");
        (image.GetAttribute("alt"), image.GetAttribute("loading"), image.GetAttribute("width")).ShouldBe(("Lit bridges over a canal", "lazy", "600"));
        page.Document.QuerySelectorAll("article figure").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("article img").Length.ShouldBe(2);
        page.Html.ShouldNotContain(held);
        (await portal.Visitor().GetPage("/en/news/feed.atom")).Html.ShouldNotContain(held);
        (await (await portal.SignedIn(await portal.JournalistAsync(isCleared: true))).GetPage($"/en/news/{slug}")).Html.ShouldNotContain(held);
    }

    [Fact]
    public async Task What_is_put_into_an_album_later_comes_last_and_never_twice()
    {
        var (first, later) = (await portal.PublishedAsync(title: "First"), await portal.PublishedAsync(title: "Later"));
        var slug = await portal.AlbumAsync("Grows", [first]);
        await portal.SendAsOperator(new AddToAlbum.Command(slug, [later, first]));
        (await portal.Visitor().GetPage($"/en/press/albums/{slug}")).Document.QuerySelectorAll("main a[href^='/en/press/media/']")
            .Select(link => link.GetAttribute("href")![^first.Length..]).Distinct().ShouldBe([first, later]);
    }

    private static async Task<Page> Bring(HttpClient browser, params (string Name, byte[] Content, string Type)[] files) =>
        await browser.SendFiles(await browser.GetPage(Desk), "#upload", "files", files);
}
