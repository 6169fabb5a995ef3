using Deque.AxeCore.Commons;

namespace WuzhenPortal.BrowserTests;

/// <summary>What is looked at on every page.</summary>
internal static class Looks
{
    private static readonly string[] Others = ["zh", "fr", "ru", "es"];

    private static readonly object Wcag22 = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } };

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Opens a page in English by day and in mirrored Arabic by night: accessible; in Arabic and in one of the other languages, which the pages take in turn,
    /// no wider than a phone. What words alone can break is asked of every page in every language without a browser.
    /// </summary>
    public static async Task ShouldLookRightEverywhereAsync(this Visit visit, string path)
    {
        await visit.GoAsync($"/en{path}");
        await visit.ShouldBeAccessibleAsync();
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await visit.GoAsync($"/ar{path}");
        await visit.ShouldBeAccessibleAsync();
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.ShouldFitAsync();
        await visit.GoAsync($"/{Others[path.Length % Others.Length]}{path}");
        await visit.ShouldFitAsync();
    }

    /// <summary>Nothing on this page breaks WCAG 2.2 AA as far as a machine can tell.</summary>
    public static Task ShouldBeAccessibleAsync(this Visit visit) => visit.ShouldBreakNoRuleAsync(Wcag22);

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

    private static async Task ShouldBreakNoRuleAsync(this Visit visit, object rules)
    {
        // Within the page itself: the library's own way opens a second page for each look, which takes twice as long.
        await visit.Page.EvaluateAsync(Axe);
        var found = await visit.Page.EvaluateAsync<string[]>(
            """
            rules => axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false })
                .then(result => result.violations.map(violation => `${violation.id}: ${violation.nodes.slice(0, 3).map(node => `${node.html} (${node.any[0]?.message ?? ""})`).join(" | ")}`))
            """,
            rules);
        found.ShouldBeEmpty(visit.Page.Url);
    }
}
