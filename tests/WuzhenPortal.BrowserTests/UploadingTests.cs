using SkiaSharp;

namespace WuzhenPortal.BrowserTests;

/// <summary>A portrait and a passport, from a phone to the desk and back to the person.</summary>
public sealed class UploadingTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private const string Right = "P<SAUAL<KHWARIZMI<<MUHAMMAD<<<<<<<<<<<<<<<<<\nQ7654321X9SAU8001014M4012313<<<<<<<<<<<<<<<4";

    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task A_portrait_is_cut_on_a_phone_a_slip_in_the_passport_is_found_and_a_look_at_the_number_is_told()
    {
        await using var person = await chrome.OpenAsync(portal.Address, width: 390);
        await person.SignUpAsync(portal, "uploads@example.org", "en");
        await person.ChooseCategoryAsync();
        await person.FillIdentityAsync();
        await person.NextAsync();
        await person.FinishAsync();
        var reference = await person.One(".reference b").InnerTextAsync();

        await person.GoAsync("/en/me");
        await person.PressAsync($"main a[href$='{reference}/portrait']");
        await person.Page.SetInputFilesAsync("#Command_Content", new FilePayload { Name = "me.png", MimeType = "image/png", Buffer = Halves() });
        await person.One("[data-crop]").WaitForAsync();
        // Wide as it is, the frame shows its middle; the slider takes it to the right, which is blue.
        await person.One("#crop-across").FocusAsync();
        await person.Page.Keyboard.PressAsync("End");
        await person.ShouldBeAccessibleAsync();
        await person.ShouldFitAsync();
        await person.PressAsync("#save");
        await person.One(".portrait-now img").WaitForAsync();
        var shown = await person.One(".portrait-now img").EvaluateAsync<int[]>(
            """
            async image => {
              await image.decode();
              const canvas = document.createElement("canvas");
              [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
              const pen = canvas.getContext("2d");
              pen.drawImage(image, 0, 0);
              return [image.naturalWidth, image.naturalHeight, ...pen.getImageData(10, 400, 1, 1).data];
            }
            """);
        shown[..2].ShouldBe([600, 800]);
        shown[4].ShouldBeGreaterThan(200, "the left edge of what was cut is blue");

        await person.GoAsync($"/en/me/registrations/{reference}/passport");
        await person.FillAsync(("Command.Zone", Right.Replace("Q7654321X", "Q7654327X", StringComparison.Ordinal)));
        await person.PressAsync("#save");
        (await person.One("#Command_Zone-error").InnerTextAsync()).ShouldContain("passport number");
        await person.ShouldBeAccessibleAsync();
        await person.FillAsync(("Command.Zone", Right));
        await person.PressAsync("#save");
        await Assertions.Expect(person.One(".masked")).ToHaveTextAsync("•••••••1X");
        await Assertions.Expect(person.One("#names-differ")).ToHaveCountAsync(0);

        await using var desk = await chrome.OpenAsync(portal.Address);
        await desk.SignInAsync("registrar");
        await desk.GoAsync($"/en/organise/registrations/{reference}");
        await Assertions.Expect(desk.One(".portrait-now img")).ToBeVisibleAsync();
        await desk.PressAsync($"main a[href$='{reference}/passport']");
        await desk.FillAsync(("Command.Reason", "The consulate in Riyadh asks for it"));
        await desk.PressAsync("#reveal .button");
        await Assertions.Expect(desk.One("#revealed")).ToHaveTextAsync("Q7654321X");
        await desk.ShouldBeAccessibleAsync();

        await person.GoAsync($"/en/me/registrations/{reference}/passport");
        await Assertions.Expect(person.One(".looks q")).ToHaveTextAsync("The consulate in Riyadh asks for it");
        await person.ShouldFitAsync();
    }

    /// <summary>Red on the left, blue on the right.</summary>
    private static byte[] Halves()
    {
        using var bitmap = new SKBitmap(1800, 900);
        bitmap.Erase(SKColors.Red);
        bitmap.Erase(SKColors.Blue, new SKRectI(1000, 0, 1800, 900));
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
