using Deque.AxeCore.Commons;

namespace WuzhenPortal.BrowserTests;

/// <summary>What is looked at on every page.</summary>
internal static class Looks
{
    private static readonly string[] Languages = ["en", "zh", "fr", "ru", "es", "ar"];

    private static readonly string[] Wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Opens a page in all six languages: accessible by day and by night, and no wider than a phone.</summary>
    public static async Task ShouldLookRightEverywhereAsync(this Visit visit, string path)
    {
        foreach (var language in Languages)
        {
            // Colours are the same in each language, and take most of the time: English tells of the day, Arabic of the night.
            await visit.Page.SetViewportSizeAsync(1440, 1000);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = language == "ar" ? ColorScheme.Dark : ColorScheme.Light });
            await visit.GoAsync($"/{language}{path}");
            await visit.ShouldBeAccessibleAsync(colours: language is "en" or "ar");
            await visit.Page.SetViewportSizeAsync(390, 844);
            await visit.ShouldFitAsync();
        }
    }

    /// <summary>Nothing on this page breaks WCAG 2.2 AA as far as a machine can tell.</summary>
    public static async Task ShouldBeAccessibleAsync(this Visit visit, bool colours = true)
    {
        // Within the page itself: the library's own way opens a second page for each look, which takes twice as long.
        await visit.Page.EvaluateAsync(Axe);
        var found = await visit.Page.EvaluateAsync<string[]>(
            """
            ({ tags, colours }) => axe.run(document, { runOnly: { type: "tag", values: tags }, rules: { "color-contrast": { enabled: colours } }, resultTypes: ["violations"] })
                .then(result => result.violations.map(violation => `${violation.id}: ${violation.nodes.slice(0, 3).map(node => `${node.html} (${node.any[0]?.message ?? ""})`).join(" | ")}`))
            """,
            new { tags = Wcag22, colours });
        found.ShouldBeEmpty(visit.Page.Url);
    }

    /// <summary>Nothing is wider than the screen.</summary>
    public static async Task ShouldFitAsync(this Visit visit)
    {
        var wide = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const screen = document.documentElement;
              const isWide = one => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.right > screen.clientWidth + 1 || box.left < -1); };
              return screen.scrollWidth === screen.clientWidth ? [] : [`${screen.scrollWidth} pixels`, ...[...document.body.querySelectorAll("*")].filter(isWide).slice(0, 4).map(one => one.outerHTML.slice(0, 160))];
            }
            """);
        wide.ShouldBeEmpty($"{visit.Page.Url} is wider than the screen");
    }
}
