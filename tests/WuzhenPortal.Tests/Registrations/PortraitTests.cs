using System.Buffers.Binary;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Speakers;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>The portrait for the badge: drawn anew, refused where it cannot be drawn, seen by few.</summary>
public sealed class PortraitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_picture_is_cut_to_three_by_four_in_its_middle_without_scripts(SKEncodedImageFormat format)
    {
        var (person, reference) = await BeginnerAsync();
        var browser = await portal.SignedIn(person);
        (await SendAsync(browser, reference, Profiles.Picture(1200, 900, format))).Status.ShouldBe(HttpStatusCode.Redirect);
        using var picture = await PictureAsync(browser, await CodeAsync(reference));
        (picture.Width, picture.Height).ShouldBe((ParticipantPortrait.Width, ParticipantPortrait.Height));
        Near(picture.GetPixel(20, 400), SKColors.Red);
        Near(picture.GetPixel(580, 400), SKColors.Blue);
        Near(picture.GetPixel(300, 20), SKColors.Lime);
    }

    [Fact]
    public async Task A_phone_held_upright_gives_an_upright_portrait_and_nothing_of_place_or_device_is_kept()
    {
        var (person, reference) = await BeginnerAsync();
        var browser = await portal.SignedIn(person);
        await SendAsync(browser, reference, WithPlace(Profiles.Turned(Profiles.Picture(1200, 900))));
        var kept = await portal.Db(db => db.ParticipantPortraits.SingleAsync(portrait => portrait.Reference == reference));
        foreach (var trace in new[] { "Exif", "GPS", "30.7512N" })
        {
            kept.Content.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(trace)).ShouldBe(-1, trace);
        }

        using var picture = SKBitmap.Decode(kept.Content);
        Near(picture.GetPixel(300, 20), SKColors.Red);
        Near(picture.GetPixel(300, 780), SKColors.Blue);
        Near(picture.GetPixel(580, 400), SKColors.Lime);
    }

    [Fact]
    public async Task What_cannot_be_a_portrait_says_why_in_the_readers_language_and_is_not_unpacked()
    {
        var (person, reference) = await BeginnerAsync();
        var browser = await portal.SignedIn(person);
        (byte[] Sent, string Said)[] cases =
        [
            ([], "请选择"),
            ("GIF89a/*<svg/onload=alert(1)>*/=1;"u8.ToArray(), "JPEG"),
            ("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "JPEG"),
            (Profiles.Picture(1200, 900)[..4000], "JPEG"),
            (Profiles.Picture(3000, 380), "300"),
            (Profiles.Picture(290, 900), "300"),
            (Claims(8660, 5774), "4000"),
            (Claims(1_000_000, 1_000_000), "4000"),
            (new byte[(10 * 1024 * 1024) + 2], "10 MB"),
        ];
        foreach (var (sent, said) in cases)
        {
            var before = GC.GetTotalAllocatedBytes();
            var page = await SendAsync(browser, reference, sent, "zh");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.One("#Command_Content-error").TextContent.ShouldContain(said);
            page.One(".error-summary a[href='#Command_Content']");
            (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(120_000_000);
        }

        (await portal.Db(db => db.ParticipantPortraits.AnyAsync(portrait => portrait.Reference == reference))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_portrait_is_seen_by_the_person_and_by_registrars_and_kept_by_no_cache()
    {
        var person = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(person);
        await portal.Send(new SetParticipantPortrait.Command(reference, Profiles.Picture(900, 1200)), person);
        var path = new Uri(GetParticipantPortrait.PathOf(await CodeAsync(reference)), UriKind.Relative);
        foreach (var (browser, seen) in new[] { (await portal.SignedIn(person), true), (await portal.SignedInAs(Role.Registrar), true), (await portal.SignedInDelegate(), false), (await portal.SignedInAs(Role.Editor), false), (portal.Visitor(), false) })
        {
            using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(seen ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        var registrar = await portal.SignedInAs(Role.Registrar);
        (await registrar.GetPage($"/en/organise/registrations/{reference}")).One($"img[src='{path}']");
        await portal.AdvanceAsync(reference, registration => registration.Approve(person.Id, portal.Clock.GetUtcNow()));
        (await registrar.GetPage($"/en/organise/registrations/{reference}")).MainText.ShouldNotContain("after the decision");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.Send(new SetParticipantPortrait.Command(reference, Profiles.Picture(900, 1200)), person);
        (await registrar.GetPage($"/en/organise/registrations/{reference}")).MainText.ShouldContain("after the decision");

        await portal.Send(new RemoveParticipantPortrait.Command(reference), person);
        using var gone = await registrar.GetAsync(path, TestContext.Current.CancellationToken);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_page_of_the_portrait_may_ask_for_the_camera()
    {
        var (person, reference) = await BeginnerAsync();
        var browser = await portal.SignedIn(person);
        Policy(await browser.GetPage($"/ar/me/registrations/{reference}/portrait")).ShouldContain("camera=self");
        Policy(await browser.GetPage($"/ar/me/registrations/{reference}/passport")).ShouldContain("camera=()");

        static string Policy(Page page) => page.Response.Headers.GetValues("Permissions-Policy").Single().Replace("(self)", "self", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_that_is_over_takes_nothing_more_but_gives_back_and_is_cleared_weeks_later()
    {
        await using var own = await PortalFixture.StartAsync();
        var person = await own.CreateAccount();
        var reference = await own.SubmittedAsync(person);
        await own.Send(new SetParticipantPortrait.Command(reference, Profiles.Picture(900, 1200)), person);
        await own.EnterPassportAsync(person, reference, "K01234567");
        await own.BringDocumentAsync(person, reference);
        await own.Send(new WithdrawRegistration.Command(reference, (await own.RegistrationOf(person)).Version), person);
        var browser = await own.SignedIn(person);
        (await browser.GetPage($"/en/me/registrations/{reference}/portrait")).Document.QuerySelector("#portrait").ShouldBeNull();
        await Should.ThrowAsync<Domain.RuleViolation>(own.Send(new SetParticipantPortrait.Command(reference, Profiles.Picture(900, 1200)), person));
        own.Clock.Advance(TimeSpan.FromDays(29));
        (await own.SendAsOperator(new EraseLeftUploads.Command())).ShouldBe(0, "the person may still object");
        own.Clock.Advance(TimeSpan.FromDays(2));
        (await own.SendAsOperator(new EraseLeftUploads.Command())).ShouldBe(1);
        (await own.SendAsOperator(new SweepDocuments.Query())).ShouldBe(1);
        own.DocumentFiles().ShouldBeEmpty();
        (await own.Db(db => db.ParticipantPortraits.AnyAsync())).ShouldBeFalse();
        (await own.Db(db => db.TravelDocuments.AnyAsync())).ShouldBeFalse();
        (await own.Db(db => db.RegistrationDocuments.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_persons_uploads_do_not_exist()
    {
        var owner = await portal.CreateAccount();
        var reference = await portal.SubmittedAsync(owner);
        var code = await portal.BringDocumentAsync(owner, reference);
        var stranger = await portal.CreateAccount();
        var browser = await portal.SignedIn(stranger);
        foreach (var path in new[] { "portrait", "documents", "passport", $"documents?handler=File&code={code}" })
        {
            (await browser.GetPage($"/en/me/registrations/{reference}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await portal.Visitor().GetPage($"/en/me/registrations/{reference}/{path}")).Status.ShouldBe(HttpStatusCode.Redirect);
        }

        foreach (var sent in new Func<Task>[]
        {
            () => portal.Send(new SetParticipantPortrait.Command(reference, Profiles.Picture(900, 1200)), stranger), () => portal.Send(new RemoveParticipantPortrait.Command(reference), stranger),
            () => portal.BringDocumentAsync(stranger, reference), () => portal.Send(new RemoveDocument.Command(reference, code), stranger), () => portal.Send(new GetMyDocument.Query(reference, code), stranger),
            () => portal.EnterPassportAsync(stranger, reference, "K01234567"), () => portal.Send(new RemovePassport.Command(reference), stranger),
        })
        {
            await Should.ThrowAsync<NotFound>(sent);
        }

        // A code of another's document under the own reference leads nowhere either.
        var own = await portal.SubmittedAsync(stranger);
        await Should.ThrowAsync<NotFound>(portal.Send(new GetMyDocument.Query(own, code), stranger));
        await Should.ThrowAsync<NotFound>(portal.Send(new RemoveDocument.Command(own, code), stranger));
    }

    private async Task<(Account Person, string Reference)> BeginnerAsync()
    {
        var person = await portal.CreateAccount();
        await portal.DraftAsync(person);
        return (person, (await portal.RegistrationOf(person)).Reference);
    }

    private static Task<Page> SendAsync(HttpClient browser, string reference, byte[] picture, string language = "en") =>
        browser.SendUpload($"/{language}/me/registrations/{reference}/portrait", "#portrait", "Command.Content", picture, "me.jpg", "image/jpeg");

    private Task<string> CodeAsync(string reference) => portal.Db(db => db.ParticipantPortraits.Where(portrait => portrait.Reference == reference).Select(portrait => portrait.Code).SingleAsync());

    private static async Task<SKBitmap> PictureAsync(HttpClient browser, string code) =>
        SKBitmap.Decode(await browser.GetByteArrayAsync(new Uri(GetParticipantPortrait.PathOf(code), UriKind.Relative), TestContext.Current.CancellationToken));

    private static void Near(SKColor seen, SKColor meant)
    {
        Math.Abs(seen.Red - meant.Red).ShouldBeLessThan(40, $"{seen}");
        Math.Abs(seen.Green - meant.Green).ShouldBeLessThan(40, $"{seen}");
        Math.Abs(seen.Blue - meant.Blue).ShouldBeLessThan(40, $"{seen}");
    }

    /// <summary>With a comment such as cameras write beside the place.</summary>
    private static byte[] WithPlace(byte[] jpeg)
    {
        byte[] note = [.. "GPS 30.7512N 120.4939E"u8];
        return [.. jpeg[..2], 0xFF, 0xFE, 0x00, (byte)(note.Length + 2), .. note, .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is as large as that.</summary>
    private static byte[] Claims(int width, int height)
    {
        var png = Profiles.Picture(300, 400, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
