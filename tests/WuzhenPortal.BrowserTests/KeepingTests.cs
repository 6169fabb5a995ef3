namespace WuzhenPortal.BrowserTests;

/// <summary>A device keeps the handbook, and nothing else, for where there is no network.</summary>
public sealed class KeepingTests(Chrome chrome, OpenPortal portal)
{
    private const string Kept = "#handbook-state";

    private const string Note = "[data-kept-note]";

    [Fact]
    public async Task Without_a_network_the_kept_handbook_is_read_and_each_release_takes_its_place()
    {
        await using var running = await RunningPortal.StartAsync();
        await using var visit = await chrome.OpenAsync(running.Address, width: 390);
        await visit.GoAsync("/en/handbook");
        await Assertions.Expect(visit.One(Kept)).ToContainTextAsync("Kept on this device");
        await Assertions.Expect(visit.One(Note)).ToBeHiddenAsync();

        await running.KillAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.One(Note)).ToContainTextAsync("You are reading the handbook kept on this device: release 1 of");
        (await visit.One(".handbook").EvaluateAsync<string>("one => getComputedStyle(one).maxInlineSize")).ShouldBe("896px", "its styles are kept with it");
        await Assertions.Expect(visit.One(Kept)).ToContainTextAsync("Kept on this device");
        await visit.ShouldBeAccessibleAsync();
        await visit.ShouldFitAsync();
        await visit.GoAsync("/en/news");
        await Assertions.Expect(visit.One("h1")).ToHaveTextAsync("There is no network");
        await visit.ShouldBeAccessibleAsync();
        await visit.PressAsync("main a.button");
        await Assertions.Expect(visit.One(Note)).ToBeVisibleAsync();
        await visit.GoAsync("/zh/agenda");
        await Assertions.Expect(visit.One("h1")).ToHaveTextAsync("There is no network");

        await running.StartAgainAsync();
        await using (var manager = await chrome.OpenAsync(running.Address))
        {
            await manager.SignInAsync("agenda");
            await manager.GoAsync("/en/organise/agenda/release");
            await manager.PressAsync("main form button.button");
        }

        await visit.GoAsync("/en/handbook");
        await Assertions.Expect(visit.One(Note)).ToBeHiddenAsync();
        await Assertions.Expect(visit.One(Kept)).ToContainTextAsync("Kept on this device");
        await running.HoldAsync(holds: true);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.One(Note)).ToContainTextAsync("release 2 of", new() { Timeout = 15_000 });
        await running.HoldAsync(holds: false);
    }

    [Fact]
    public async Task Nothing_of_who_is_signed_in_is_kept_and_the_reader_can_take_it_away()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.SignInAsync("delegate");
        await visit.GoAsync("/zh/handbook");
        await Assertions.Expect(visit.One(Kept)).ToContainTextAsync("已保存到此设备");
        await Assertions.Expect(visit.One("header .account form")).ToHaveCountAsync(1);
        await visit.GoAsync("/en/me");
        await visit.GoAsync("/en/agenda");
        await visit.GoAsync("/en/account/sign-in");
        var kept = await visit.Page.EvaluateAsync<string[]>("""
            async () => {
              const all = [];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  const text = await (await cache.match(request)).text();
                  all.push(`${new URL(request.url).pathname} ${/sign-out|form-token|wz\.form/.test(text.replace(/\/js\/[a-z-]+\.js/g, ""))}`);
                }
              }
              return all;
            }
            """);
        kept.ShouldContain("/zh/handbook false");
        kept.ShouldContain("/zh/offline false");
        kept.Where(line => !line.StartsWith("/css/", StringComparison.Ordinal) && !line.StartsWith("/js/", StringComparison.Ordinal) && !line.StartsWith("/lib/", StringComparison.Ordinal) && !line.StartsWith("/img/", StringComparison.Ordinal))
            .ShouldBe(["/zh/handbook false", "/zh/offline false"], ignoreOrder: true);

        await visit.GoAsync("/zh/handbook");
        await visit.One("#handbook-off").ClickAsync();
        await Assertions.Expect(visit.One(Kept)).ToHaveTextAsync("未保存到此设备。");
        (await visit.Page.EvaluateAsync<int>("async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length")).ShouldBe(0);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.One(Kept)).ToHaveTextAsync("未保存到此设备。");
        await visit.One("#handbook-on").ClickAsync();
        await Assertions.Expect(visit.One(Kept)).ToContainTextAsync("已保存到此设备");
    }

    [Fact]
    public async Task A_portal_that_has_no_worker_any_more_leaves_nothing_behind()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address);
        await visit.GoAsync("/fr/handbook");
        await Assertions.Expect(visit.One(Kept)).ToContainTextAsync("Conservé sur cet appareil");
        await visit.Page.RouteAsync("**/handbook-worker.js", route => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
        await visit.Page.ReloadAsync();
        await visit.Page.WaitForFunctionAsync("async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length === 0");
        await Assertions.Expect(visit.One("#handbook-keep")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_scripts_it_reads_and_promises_nothing()
    {
        await using var visit = await chrome.OpenAsync(portal.Running.Address, scripts: false);
        await visit.GoAsync("/ar/handbook");
        await Assertions.Expect(visit.One("#agenda h2")).ToBeVisibleAsync();
        await Assertions.Expect(visit.One("#handbook-keep")).ToBeHiddenAsync();
        await Assertions.Expect(visit.One(Note)).ToBeHiddenAsync();
    }
}
