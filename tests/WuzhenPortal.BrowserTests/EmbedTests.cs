using System.Net;
using System.Text;

namespace WuzhenPortal.BrowserTests;

/// <summary>A site elsewhere shows the agenda. Its security policy lets in nothing but the portal.</summary>
public sealed class EmbedTests(Chrome chrome, OpenPortal portal)
{
    [Fact]
    public async Task A_strict_page_on_another_address_shows_the_agenda_and_leads_to_the_portal()
    {
        await using var host = Host.Start(portal.Running.Address, "en", "<wuzhen-agenda theme=\"governance-and-security\"></wuzhen-agenda>");
        await using var visit = await chrome.OpenAsync(host.Address);
        var asked = new HashSet<string>();
        visit.Page.Request += (_, request) => asked.Add(new Uri(request.Url).GetLeftPart(UriPartial.Path));
        await visit.GoAsync("/");
        await Assertions.Expect(visit.One("[role=tab]")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.One(".part").First).ToContainTextAsync("Data Governance Forum");
        await visit.ShouldBeAccessibleAsync();
        await visit.One("[role=tab][aria-selected=true]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visit.One("[role=tab][aria-selected=true]")).ToContainTextAsync("10");
        await Assertions.Expect(visit.One("[role=tab][aria-selected=true]")).ToBeFocusedAsync();
        await Assertions.Expect(visit.One(".part").First).ToContainTextAsync("Artificial Intelligence");
        asked.ShouldBe([$"{host.Address}/", $"{portal.Running.Address}/js/wuzhen-agenda.js", $"{portal.Running.Address}/api/v1/agenda"], ignoreOrder: true, "one file and one answer, whatever is chosen");
        await visit.Page.EvaluateAsync("() => document.querySelector('wuzhen-agenda').setAttribute('sub-forum', 'data-governance')");
        await Assertions.Expect(visit.One(".part")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.One(".inside li")).ToHaveCountAsync(3);
        await visit.Page.EvaluateAsync("() => document.querySelector('wuzhen-agenda').removeAttribute('sub-forum')");
        await visit.Page.EvaluateAsync("() => document.querySelector('wuzhen-agenda').setAttribute('room', 'no-such-room')");
        await Assertions.Expect(visit.One(".note")).ToHaveTextAsync("There is nothing here yet.");
        await visit.Page.EvaluateAsync("() => document.querySelector('wuzhen-agenda').removeAttribute('room')");
        await visit.PressAsync(".part .title a");
        visit.Page.Url.ShouldStartWith($"{portal.Running.Address}/en/sub-forums/");
    }

    [Fact]
    public async Task It_mirrors_for_Arabic_follows_a_dark_page_and_fits_a_phone()
    {
        await using var host = Host.Start(portal.Running.Address, "ar", "<wuzhen-agenda day=\"2022-11-10\"></wuzhen-agenda>");
        await using var visit = await chrome.OpenAsync(host.Address, width: 390, isDark: true);
        await visit.GoAsync("/");
        await Assertions.Expect(visit.One(".part").First).ToBeVisibleAsync();
        (await visit.One(".agenda").EvaluateAsync<string>("one => getComputedStyle(one).direction")).ShouldBe("rtl");
        (await visit.One(".agenda").EvaluateAsync<string>("one => getComputedStyle(one).backgroundColor")).ShouldBe("rgb(26, 33, 38)");
        (await visit.One("[role=tab]").CountAsync()).ShouldBe(0, "one day needs no choice");
        await visit.ShouldBeAccessibleAsync();
        await visit.ShouldFitAsync();
    }

    [Fact]
    public async Task Where_it_cannot_be_loaded_the_pages_own_link_stands_in_and_trying_again_helps()
    {
        await using var host = Host.Start(portal.Running.Address, "fr", "<wuzhen-agenda><a href=\"/own\">Le programme</a></wuzhen-agenda>");
        await using var visit = await chrome.OpenAsync(host.Address);
        await visit.Page.RouteAsync("**/api/v1/agenda", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503, Headers = [new("Access-Control-Allow-Origin", "*")] }));
        await visit.GoAsync("/");
        await Assertions.Expect(visit.One("[role=alert]")).ToHaveTextAsync("Le programme n’a pas pu être chargé.");
        await Assertions.Expect(visit.One("a[href='/own']")).ToBeVisibleAsync();
        await visit.Page.UnrouteAllAsync();
        await visit.One("button").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.One(".part").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.One(".agenda")).ToBeFocusedAsync();
        await Assertions.Expect(visit.One("a[href='/own']")).ToBeHiddenAsync();
    }

    /// <summary>Somebody else's site.</summary>
    private sealed class Host : IAsyncDisposable
    {
        private readonly HttpListener listener = new();

        private Host(string address) => Address = address;

        public string Address { get; }

        public static Host Start(string portal, string language, string element)
        {
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            var host = new Host(FormattableString.Invariant($"http://localhost:{port}"));
            host.listener.Prefixes.Add($"{host.Address}/");
            host.listener.Start();
            _ = host.AnswerAsync(
                $"""
                <!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Host</title><link rel="icon" href="data:,">
                <script type="module" src="{portal}/js/wuzhen-agenda.js"></script></head><body><main><h1>Host</h1>{element}</main></body></html>
                """,
                $"default-src 'none'; img-src data:; script-src {portal}; connect-src {portal}; base-uri 'none'; form-action 'none'");
            return host;
        }

        public ValueTask DisposeAsync()
        {
            listener.Close();
            return ValueTask.CompletedTask;
        }

        private async Task AnswerAsync(string page, string policy)
        {
            while (listener.IsListening)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    context.Response.ContentType = "text/html; charset=utf-8";
                    context.Response.Headers["Content-Security-Policy"] = policy;
                    context.Response.Close(Encoding.UTF8.GetBytes(page), willBlock: false);
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
