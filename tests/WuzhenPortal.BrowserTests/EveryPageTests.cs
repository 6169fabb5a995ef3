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
        await using var day = await chrome.OpenAsync(portal.Running.Address);
        await using var night = await chrome.OpenAsync(portal.Running.Address, width: 390, isDark: true);
        foreach (var language in Languages)
        {
            await day.GoAsync($"/{language}{path}");
            await day.ShouldBeAccessibleAsync();
            await night.GoAsync($"/{language}{path}");
            await night.ShouldFitAsync();
            if (language is "zh" or "ar")
            {
                await night.ShouldBeAccessibleAsync();
            }
        }
    }
}
