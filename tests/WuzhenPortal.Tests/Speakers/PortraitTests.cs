using System.Net;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Tests.Speakers;

/// <summary>Portraits: handed in, made, shown with a release, and kept no longer than needed.</summary>
public sealed class PortraitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/organise/speakers";

    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task The_middle_of_a_picture_is_cut_out_upright_and_square(SKEncodedImageFormat format)
    {
        var (hash, picture) = await Made(Profiles.Picture(900, 600, format));
        hash.Length.ShouldBe(64);
        (picture.Width, picture.Height).ShouldBe((512, 512));
        ShouldBeNear(picture, 10, 256, SKColors.Red);
        ShouldBeNear(picture, 500, 256, SKColors.Blue);
        ShouldBeNear(picture, 256, 10, SKColors.Lime);
    }

    [Fact]
    public async Task A_picture_that_was_taken_upright_stands_upright_and_nothing_of_the_camera_stays()
    {
        var (hash, picture) = await Made(Profiles.Turned(Profiles.Picture(600, 600)));
        ShouldBeNear(picture, 256, 10, SKColors.Red);
        ShouldBeNear(picture, 256, 500, SKColors.Blue);
        ShouldBeNear(picture, 500, 256, SKColors.Lime);
        var kept = await portal.Db(db => db.Portraits.SingleAsync(portrait => portrait.Hash == hash));
        kept.Content.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task What_is_transparent_becomes_white()
    {
        using var bitmap = new SKBitmap(300, 300);
        bitmap.Erase(SKColors.Transparent);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        ShouldBeNear((await Made(encoded.ToArray())).Picture, 256, 256, SKColors.White);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_small_or_too_large_is_refused_beside_the_field()
    {
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var whole = Profiles.Picture(2000, 1500);
        (byte[]? Sent, string Said)[] cases =
        [
            (null, "Choose a picture."),
            ("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "This is no JPEG"),
            ("GIF89a"u8.ToArray(), "This is no JPEG"),
            (whole[..(whole.Length / 2)], "This is no JPEG"),
            (Profiles.Picture(199, 900), "at least 200 pixels"),
            (Bomb(), "more than 50 million pixels"),
            (new byte[PictureUpload.MaxSize + 2], "larger than 10 MB"),
        ];
        foreach (var (sent, said) in cases)
        {
            var form = await browser.GetPage($"/en{Desk}/guan-zhou/portrait");
            var page = await browser.SendPicture(form, sent);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.One("#Command_Content-error").TextContent.ShouldContain(said);
        }

        (await portal.Db(db => db.Speakers.SingleAsync(speaker => speaker.Slug == "guan-zhou"))).Portrait.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task The_form_speaks_every_language(string segment)
    {
        var slug = await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of($"Face of {segment}")));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var saved = await browser.SendPicture(await browser.GetPage($"/{segment}{Desk}/{slug}/portrait"), Profiles.Picture());
        saved.Location.ShouldBe($"/{segment}{Desk}/{slug}");
        var page = await browser.GetPage($"/{segment}{Desk}/{slug}/portrait");
        page.One("img.portrait").GetAttribute("alt").ShouldBe($"Face of {segment}");
        page.Html.ShouldNotContain("Speakers.");
        (await browser.Submit(page, button: "#remove")).Location.ShouldBe($"/{segment}{Desk}/{slug}");
        (await browser.GetPage($"/{segment}{Desk}/{slug}")).One("span.portrait");
    }

    [Fact]
    public async Task Who_saved_a_profile_first_is_not_overruled_by_a_picture()
    {
        var slug = await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Quick change")));
        var browser = await portal.SignedInAs(Role.AgendaManager);
        var form = await browser.GetPage($"/en{Desk}/{slug}/portrait");
        await portal.SendAsOperator(new EditSpeaker.Command(slug, 0, Profiles.Of("Quicker change")));
        var conflict = await browser.SendPicture(form, Profiles.Picture());
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.SendPicture(conflict, Profiles.Picture())).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_portrait_is_public_with_a_release_kept_by_browsers_and_stays_as_long_as_a_release_shows_it()
    {
        await using var own = await PortalFixture.StartAsync();
        var visitor = own.Visitor();
        await own.SendAsOperator(new SetPortrait.Command("zhang-yong", 0, Profiles.Picture()));
        var first = (await own.Db(db => db.Speakers.SingleAsync(speaker => speaker.Slug == "zhang-yong"))).Portrait!;
        (await visitor.GetPage("/en/speakers/zhang-yong")).One("span.portrait");
        (await (await own.SignedInAs(Role.AgendaManager)).GetPage("/en/organise/agenda/release")).MainText.ShouldContain("Changed Speaker Zhang Yong (Daniel Zhang) Portrait");
        await own.SendAsOperator(new ReleaseAgenda.Command(null));
        var shown = (await visitor.GetPage("/en/speakers/zhang-yong")).One("img.portrait");
        shown.GetAttribute("alt").ShouldBe("Zhang Yong (Daniel Zhang)");
        (await visitor.GetPage("/zh/speakers")).One("img.portrait").GetAttribute("alt").ShouldBe("张勇");
        (await visitor.GetPage("/en/sessions/main-forum")).One("img.portrait").GetAttribute("src").ShouldBe(shown.GetAttribute("src"));

        using var picture = await visitor.GetAsync(new Uri(shown.GetAttribute("src")!, UriKind.Relative), TestContext.Current.CancellationToken);
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        picture.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        picture.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        picture.Headers.ETag!.Tag.ShouldBe($"\"{first}\"");
        (await visitor.GetPage($"/portraits/{new string('0', 64)}.jpg")).Status.ShouldBe(HttpStatusCode.NotFound);

        await own.SendAsOperator(new SetPortrait.Command("zhang-yong", 1, Profiles.Picture(500, 500)));
        var second = (await own.Db(db => db.Speakers.SingleAsync(speaker => speaker.Slug == "zhang-yong"))).Portrait!;
        await own.SendAsOperator(new RemovePortrait.Command("zhang-yong", 2));
        (await own.Db(db => db.Portraits.Select(portrait => portrait.Hash).ToListAsync())).ShouldBe([first], "the release shows the first, nobody the second");
        second.ShouldNotBe(first);
        (await visitor.GetPage("/en/speakers/zhang-yong")).One("img.portrait");
    }

    [Fact]
    public async Task Two_who_send_the_same_picture_share_it_and_the_last_to_leave_takes_it_along()
    {
        await using var own = await PortalFixture.StartAsync();
        foreach (var name in new[] { "Twin One", "Twin Two" })
        {
            await own.SendAsOperator(new SetPortrait.Command(await own.SendAsOperator(new CreateSpeaker.Command(Profiles.Of(name))), 0, Profiles.Picture()));
        }

        (await own.Db(db => db.Portraits.CountAsync())).ShouldBe(1);
        await own.SendAsOperator(new RemoveSpeaker.Command("twin-one", 1));
        (await own.Db(db => db.Portraits.CountAsync())).ShouldBe(1);
        await own.SendAsOperator(new RemoveSpeaker.Command("twin-two", 1));
        (await own.Db(db => db.Portraits.CountAsync())).ShouldBe(0);
    }

    /// <summary>The portrait that the portal makes of a picture, as anybody may fetch it.</summary>
    private async Task<(string Hash, SKBitmap Picture)> Made(byte[] picture)
    {
        var slug = await portal.SendAsOperator(new CreateSpeaker.Command(Profiles.Of("Somebody")));
        await portal.SendAsOperator(new SetPortrait.Command(slug, 0, picture));
        var hash = (await portal.Db(db => db.Speakers.SingleAsync(speaker => speaker.Slug == slug))).Portrait!;
        return (hash, SKBitmap.Decode(await portal.Send(new GetPortrait.Query(hash), null)));
    }

    /// <summary>A small file that says it is enormous.</summary>
    private static byte[] Bomb()
    {
        var png = Profiles.Picture(300, 300, SKEncodedImageFormat.Png);
        byte[] header = [.. "IHDR"u8, 0, 0, 0x40, 0, 0, 0, 0x40, 0, .. png[24..29]];
        byte[] check = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(check, Crc(header));
        return [.. png[..12], .. header, .. check, .. png[33..]];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static void ShouldBeNear(SKBitmap picture, int x, int y, SKColor colour)
    {
        var found = picture.GetPixel(x, y);
        (Math.Abs(found.Red - colour.Red) + Math.Abs(found.Green - colour.Green) + Math.Abs(found.Blue - colour.Blue)).ShouldBeLessThan(40, $"{found} at {x}, {y} should be {colour}");
    }
}
