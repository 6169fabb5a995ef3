using System.IO.Compression;
using SkiaSharp;

namespace WuzhenPortal.BrowserTests;

/// <summary>The media library from the editor's disk to the reader's page.</summary>
public sealed class LibraryTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task An_editor_brings_three_photos_at_once_and_a_visitor_sees_one_in_an_album_and_in_an_article()
    {
        await using var editor = await chrome.OpenAsync(portal.Address);
        await editor.SignInAsync("admin");
        await editor.GoAsync("/en/organise/media");
        await editor.Page.SetInputFilesAsync("#Command_Files", [.. new[] { "canal", "bridge", "lantern" }.Select(Picture), new FilePayload { Name = "notes.jpg", MimeType = "image/jpeg", Buffer = "<script>alert(1)</script>"u8.ToArray() }]);
        await editor.One("#upload button").ClickAsync();
        await Assertions.Expect(editor.One(".uploads .error")).ToContainTextAsync("notes.jpg");
        await Assertions.Expect(editor.One("#upload [role=status]")).ToHaveTextAsync("3 / 4");
        await editor.DrawnAsync(3);
        await editor.ShouldBeAccessibleAsync();

        await editor.GoAsync("/en/organise/media?q=lantern");
        await editor.PressAsync("#library h2 a");
        var code = new Uri(editor.Page.Url).Segments[^1];
        await editor.FillAsync(("Command.Media.AltText[en]", "A red lantern"), ("Command.Media.Caption[en]", "Lanterns are hung."), ("Command.Media.Credit[en]", "Lin Yue"), ("Command.Media.Caption[ar]", "تعليق الفوانيس"));
        await editor.PressAsync("#save");
        await editor.PressAsync("#publish button");
        await editor.GoAsync("/en/organise/media?q=lantern");
        await editor.Page.CheckAsync("#library [name=Chosen]");
        await editor.FillAsync(("newAlbum", "Evening lights"));
        await editor.PressAsync("#collect");
        await editor.Page.CheckAsync("[name='Command.Album.IsPublished']");
        await editor.Page.CheckAsync("[name='Command.Album.OffersKit']");
        await editor.PressAsync("#save");

        await editor.GoAsync("/en/organise/news/expo-opens");
        await editor.One("#Command_Article_Body_en_").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+End");
        await editor.One("[data-media-choice] summary").ClickAsync();
        await editor.One("#media-search").FillAsync("lantern");
        await Assertions.Expect(editor.One(".media-pick")).ToHaveCountAsync(1);
        await editor.One(".media-pick").ClickAsync();
        await Assertions.Expect(editor.One("#preview-en figure img")).ToHaveAttributeAsync("alt", "A red lantern");
        await editor.PressAsync("#save");

        await using var visitor = await chrome.OpenAsync(portal.Address, width: 390);
        await visitor.GoAsync("/en/news/expo-opens");
        await Assertions.Expect(visitor.One("article figcaption")).ToHaveTextAsync("Lanterns are hung. Credit: Lin Yue");
        await visitor.ShouldFitAsync();
        await visitor.GoAsync("/ar/press/albums/evening-lights");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.ShouldFitAsync();
        await visitor.Page.CheckAsync("[name=code]");
        await visitor.PressAsync(".media-picks button");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.ShouldFitAsync();
        var fetched = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.One("a[download]").ClickAsync());
        fetched.SuggestedFilename.ShouldBe("wuzhen-selection.zip");
        using (var archive = ZipFile.OpenRead(await fetched.PathAsync()))
        {
            archive.Entries.ShouldContain(entry => entry.Name == "001-lantern.jpg");
        }

        await visitor.GoAsync("/ar/press/albums/evening-lights");
        await visitor.PressAsync(".media-card a");
        visitor.Page.Url.ShouldEndWith($"/ar/press/media/{code}");
        (await visitor.MainTextAsync()).ShouldContain("تعليق الفوانيس");
        (await visitor.One("figure img").EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }")).ShouldBeGreaterThan(0);
        await visitor.ShouldBeAccessibleAsync();
    }

    internal static FilePayload Picture(string name)
    {
        using var bitmap = new SKBitmap(1400, 900);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(new SKColor(0x27, 0x40, 0x6B));
            using var paint = new SKPaint { Color = new SKColor(0xB8, 0x30, 0x1D), IsAntialias = true };
            canvas.DrawCircle(700, 450, 60 * name.Length, paint);
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 85);
        return new FilePayload { Name = $"{name}.jpg", MimeType = "image/jpeg", Buffer = encoded.ToArray() };
    }
}

/// <summary>What an editor does in the library.</summary>
internal static class LibraryVisits
{
    /// <summary>Waits until the background has drawn what was brought.</summary>
    public static async Task DrawnAsync(this Visit editor, int pictures)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            await editor.GoAsync("/en/organise/media");
            if (await editor.One("#library img").CountAsync() >= pictures)
            {
                return;
            }

            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        (await editor.MainTextAsync()).ShouldBe("all pictures drawn");
    }

    /// <summary>Waits until the background has put an album's kit together.</summary>
    public static async Task KitMadeAsync(this Visit reader, string album)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            await reader.GoAsync(album);
            if (await reader.One("a[download]").CountAsync() > 0)
            {
                return;
            }

            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        (await reader.MainTextAsync()).ShouldBe("a kit");
    }

    /// <summary>Brings a picture, describes and publishes it, alone in an album with a press kit.</summary>
    /// <returns>Its code.</returns>
    public static async Task<string> BringPictureAsync(this Visit editor, string album)
    {
        await editor.GoAsync("/en/organise/media");
        await editor.Page.SetInputFilesAsync("#Command_Files", LibraryTests.Picture("bridge"));
        await editor.PressAsync("#upload button");
        await editor.DrawnAsync(1);
        await editor.PressAsync("#library h2 a");
        var code = new Uri(editor.Page.Url).Segments[^1];
        await editor.FillAsync(("Command.Media.AltText[en]", "A bridge"), ("Command.Media.Caption[zh-Hans]", "桥"), ("Command.Media.Credit[en]", "Lin Yue"));
        await editor.PressAsync("#save");
        await editor.PressAsync("#publish button");
        await editor.GoAsync("/en/organise/media");
        await editor.Page.CheckAsync("#library [name=Chosen]");
        await editor.FillAsync(("newAlbum", album));
        await editor.PressAsync("#collect");
        await editor.Page.CheckAsync("[name='Command.Album.IsPublished']");
        await editor.Page.CheckAsync("[name='Command.Album.OffersKit']");
        await editor.PressAsync("#save");
        return code;
    }
}
