namespace WuzhenPortal.BrowserTests;

/// <summary>Every page a visitor can open: accessible in six languages, by day and by night, and no wider than a phone.</summary>
public sealed class EveryPageTests(Chrome chrome, OpenPortal portal)
{
    private static readonly string[] Languages = ["en", "zh", "fr", "ru", "es", "ar"];

    public static TheoryData<string> Pages =>
    [
        "", "/agenda", "/agenda/2022-11-09", "/sub-forums", "/sub-forums/data-governance", "/sessions/opening-ceremony", "/speakers", "/speakers/li-shulei", "/news", "/news/expo-opens",
        "/press", "/expo", "/expo/kaspersky", "/cloud-hall", "/publications", "/about", "/2021", "/register", "/account/sign-in", "/account/sign-up", "/account/forgot", "/no-such-page",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_in_every_language_by_day_and_by_night_and_fits_a_phone(string path)
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        foreach (var language in Languages)
        {
            await visit.Page.SetViewportSizeAsync(1440, 1000);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await visit.GoAsync($"/{language}{path}");
            await visit.ShouldBeAccessibleAsync();
            await visit.Page.SetViewportSizeAsync(390, 844);
            await visit.ShouldFitAsync();
            if (language == "ar")
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
                await visit.ShouldBeAccessibleAsync();
            }
        }
    }
}
