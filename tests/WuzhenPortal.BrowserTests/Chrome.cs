using WuzhenPortal.BrowserTests;

[assembly: AssemblyFixture(typeof(Chrome))]
[assembly: AssemblyFixture(typeof(OpenPortal))]

namespace WuzhenPortal.BrowserTests;

/// <summary>One real Chromium for all tests; each visit is a profile of its own.</summary>
public sealed class Chrome : IAsyncLifetime
{
    /// <summary>Milliseconds.</summary>
    private const int Patience = 15_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        // A busy machine must not fail a change: what is waited for has as long as a click has.
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Somebody opens a browser.</summary>
    /// <param name="address">Of the portal, such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="width">390 is a phone.</param>
    /// <param name="isDark">Whether the reader's system is dark.</param>
    /// <param name="scripts">False for a browser without JavaScript.</param>
    /// <param name="cookies">Of an earlier visit, whose signing in goes on.</param>
    internal async Task<Visit> OpenAsync(string address, int width = 1440, bool isDark = false, bool scripts = true, string? cookies = null)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 844 : 1000 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            // What is looked at has arrived, and is not on its way.
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
            StorageState = cookies,
            IsMobile = width < 500,
            HasTouch = width < 500,
        });
        context.SetDefaultTimeout(Patience);
        return new Visit(context, await context.NewPageAsync());
    }
}

/// <summary>The program running with the sample summit, for tests that change nothing that others see.</summary>
public class OpenPortal : IAsyncLifetime
{
    private RunningPortal? portal;

    internal RunningPortal Running => portal!;

    public async ValueTask InitializeAsync() => portal = await RunningPortal.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
        {
            await portal.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>The program running for the tests of one class, each of which changes something of its own: starting takes longer than most of them.</summary>
public sealed class PortalAtWork : OpenPortal;
