using Deque.AxeCore.Commons;

namespace WuzhenPortal.BrowserTests;

/// <summary>What is looked at on every page.</summary>
internal static class Looks
{
    private static readonly string[] Languages = ["en", "zh", "fr", "ru", "es", "ar"];

    /// <summary>What is asked does not depend on it, and painting takes a third of the time of a look.</summary>
    private const int Height = 400;

    /// <summary>All six languages take half as long again: asked for before words or the frame of pages change at large.</summary>
    private static readonly bool InEveryLanguage = Environment.GetEnvironmentVariable("EVERY_LANGUAGE") == "1";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>
    /// Opens a page in English by day or in mirrored Arabic by night, which the pages take in turn: accessible, and no wider than a phone; the latter also in one of the other
    /// languages. With EVERY_LANGUAGE=1 all of it in all six.
    /// </summary>
    public static async Task ShouldLookRightEverywhereAsync(this Visit visit, string path)
    {
        var turn = path.Length % 2 == 0 ? "en" : "ar";
        var others = Languages.Where(language => language != turn).ToArray();
        foreach (var language in InEveryLanguage ? Languages : [turn, others[path.Length / 2 % others.Length]])
        {
            if (language is "en" or "ar")
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = language == "ar" ? ColorScheme.Dark : ColorScheme.Light });
            }

            var isAsked = InEveryLanguage || language == turn;
            await visit.Page.SetViewportSizeAsync(isAsked ? 1440 : 390, Height);
            await visit.GoAsync($"/{language}{path}");
            if (isAsked)
            {
                // Colours are no matter of words: English tells of the day, Arabic of the night.
                await visit.ShouldBeAccessibleAsync(colours: language is "en" or "ar");
                await visit.Page.SetViewportSizeAsync(390, Height);
            }

            await visit.ShouldFitAsync();
        }

        visit.ShouldBeUntroubled();
    }

    /// <summary>Nothing on this page breaks WCAG 2.2 AA as far as a machine can tell.</summary>
    public static async Task ShouldBeAccessibleAsync(this Visit visit, bool colours = true)
    {
        // Into the page itself: the library's own way opens a second page for each look, which takes twice as long.
        await visit.Page.EvaluateAsync(Axe);
        var found = await visit.Page.EvaluateAsync<string[]>(
            """
            ({ tags, colours }) => axe.run(document, { runOnly: { type: "tag", values: tags }, rules: { "color-contrast": { enabled: colours } }, resultTypes: ["violations"], preload: false, iframes: false })
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
