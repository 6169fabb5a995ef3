namespace WuzhenPortal.BrowserTests;

/// <summary>One person's browser. Closing it fails the test when any page ran into an error or was stopped by the content security policy.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly string[] Parts = ["stylesheet", "script", "image", "font"];

    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => troubles.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // A page that answers 4xx on purpose is reported by Chromium as a failed resource.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                troubles.Add($"{page.Url}: {message.Text}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && Parts.Contains(response.Request.ResourceType))
            {
                troubles.Add($"{page.Url}: {response.Status} for {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Opens an address of the portal.</summary>
    /// <returns>The status it answered with.</returns>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))!.Status;

    public ILocator One(string selector) => Page.Locator(selector);

    /// <summary>Presses what leads to another page, and waits until it is there.</summary>
    public Task PressAsync(string selector) => ArriveAsync(() => Page.Locator(selector).First.ClickAsync());

    /// <summary>Does what leads to another page, and waits until it is there.</summary>
    public async Task ArriveAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
            {
                arrived.TrySetResult();
            }
        }

        Page.FrameNavigated += Arrive;
        await act();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(15));
        Page.FrameNavigated -= Arrive;
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Fills fields by their names.</summary>
    public async Task FillAsync(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = Page.Locator($"main [name='{name}']").First;
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            {
                await field.SelectOptionAsync(value);
            }
            else
            {
                await field.FillAsync(value);
            }
        }
    }

    /// <summary>Ticks a box or chooses one of several, as by its label.</summary>
    public Task TickAsync(string name, string value) => Page.Locator($"main [name='{name}'][value='{value}']").CheckAsync(new LocatorCheckOptions { Force = true });

    public Task<string> MainTextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>What another visit is opened with to go on as the same person.</summary>
    public Task<string> CookiesAsync() => context.StorageStateAsync();

    /// <summary>No page ran into an error since the last time this was asked.</summary>
    public void ShouldBeUntroubled()
    {
        string[] found = [.. troubles];
        troubles.Clear();
        found.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        ShouldBeUntroubled();
    }
}
