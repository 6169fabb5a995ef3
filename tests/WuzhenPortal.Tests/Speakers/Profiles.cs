using SkiaSharp;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Speakers;

/// <summary>What people write about speakers in these tests, and the pictures they hand in.</summary>
internal static class Profiles
{
    public static SpeakerFields Of(string name, AvailabilityFields? availability = null) =>
        SpeakerFields.Nothing with { Name = LocalizedText.Of("en", name), Availability = availability ?? AvailabilityFields.Always };

    /// <summary>Red on the left, blue on the right, with a green stripe above.</summary>
    public static byte[] Picture(int width = 600, int height = 400, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            canvas.DrawRect(width / 2f, 0, width / 2f, height, new SKPaint { Color = SKColors.Blue });
            canvas.DrawRect(0, 0, width, height / 8f, new SKPaint { Color = SKColors.Lime });
        }

        using var encoded = bitmap.Encode(format, 90);
        return encoded.ToArray();
    }

    /// <summary>A JPEG of a camera that was held upright: it says that it is to be turned by a quarter.</summary>
    public static byte[] Turned(byte[] jpeg)
    {
        byte[] orientation =
        [
            0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. orientation, .. jpeg[2..]];
    }

    /// <summary>Invites somebody to keep a profile.</summary>
    /// <returns>The code of the link in the mail.</returns>
    public static async Task<string> InviteKeeperAsync(this PortalFixture portal, string slug)
    {
        var email = $"{slug}@example.org";
        await portal.SendAsOperator(new InviteKeeper.Command(slug, email, "en"));
        var mail = (await portal.Outbox(email))[^1].PlainText;
        return mail[(mail.IndexOf("?code=", StringComparison.Ordinal) + 6)..][..ProfileKeeper.CodeLength];
    }

    /// <summary>Makes an account the keeper of a profile, by an invitation.</summary>
    public static async Task KeepProfileAsync(this PortalFixture portal, Account account, string slug) =>
        await portal.Send(new AcceptInvitation.Command(await portal.InviteKeeperAsync(slug)), account);

    /// <summary>Sends the form for a picture as a browser does.</summary>
    public static async Task<Page> SendPicture(this HttpClient browser, Page form, byte[]? picture)
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.One("main form input[name=form-token]").GetAttribute("value")!), "form-token" },
            { new StringContent(form.One("main form input[name=Version]").GetAttribute("value")!), "Version" },
        };
        if (picture is not null)
        {
            body.Add(new ByteArrayContent(picture), "Command.Content", "me.jpg");
        }

        return await Page.FromAsync(await browser.PostAsync(form.Response.RequestMessage!.RequestUri, body, TestContext.Current.CancellationToken));
    }
}
