using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using WuzhenPortal.Tests.Ground;

namespace WuzhenPortal.Tests.Faults;

/// <summary>The program as people start it: a process of its own with a port and a data folder, which can be killed and started again.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly Dictionary<string, string> settings;
    private Process? process;

    private RunningPortal(Dictionary<string, string> settings) => this.settings = settings;

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("wuzhen-run-").FullName;

    public int Port { get; } = FreePort();

    /// <summary>As in http://127.0.0.1:5080.</summary>
    public string Address => $"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What the program wrote to its standard output since the last start.</summary>
    public List<string> Said { get; } = [];

    /// <summary>One that makes its database itself, as on a fresh machine.</summary>
    public static async Task<RunningPortal> StartAsync(params (string Name, string Value)[] settings)
    {
        var portal = new RunningPortal(settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        await portal.StartAgainAsync();
        return portal;
    }

    /// <summary>One that begins with the database of a portal that was closed.</summary>
    public static async Task<RunningPortal> StartOnAsync(string database)
    {
        var portal = new RunningPortal([]);
        File.Copy(database, Path.Combine(portal.DataFolder, "portal.db"));
        await portal.StartAgainAsync();
        return portal;
    }

    /// <summary>One whose first start was killed after so long, ready or not.</summary>
    public static async Task<RunningPortal> StartAsync(TimeSpan kill)
    {
        var portal = new RunningPortal([]);
        portal.Launch();
        await Task.Delay(kill, TestContext.Current.CancellationToken);
        await portal.KillAsync();
        return portal;
    }

    /// <summary>Starts the program on the data that is there, and waits until it is ready.</summary>
    public async Task StartAgainAsync()
    {
        Launch();
        await ReadyAsync();
    }

    private void Launch()
    {
        Said.Clear();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WuzhenPortal.Web.dll")])
        {
            WorkingDirectory = Path.Combine(SourceTree.Root, "src", "WuzhenPortal.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Urls"] = Address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portal__DataFolder"] = DataFolder;
        start.Environment["Portal__Limits__SignInsPerMinute"] = "10000";
        start.Environment["Portal__Limits__WritesPerMinute"] = "10000";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until the program has written a line with these words.</summary>
    public async Task SaysAsync(string words)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            lock (Said)
            {
                if (Said.Exists(line => line.Contains(words, StringComparison.Ordinal)))
                {
                    return;
                }
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The program never said {words}.");
    }

    /// <summary>Ends the program as <c>kill -9</c> does: nothing in it gets to finish.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        process = null;
    }

    /// <summary>Holds the program, which then takes connections and answers none, or lets it go on.</summary>
    public async Task HoldAsync(bool holds)
    {
        using var signal = Process.Start("kill", [holds ? "-STOP" : "-CONT", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody's browser: keeps cookies, follows no redirect.</summary>
    public HttpClient Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(Address),
    };

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var visitor = Visitor();
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromMinutes(3))
        {
            process!.HasExited.ShouldBeFalse($"The program ended: {string.Join(Environment.NewLine, Said)}");
            try
            {
                if ((await visitor.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The program did not get ready: {string.Join(Environment.NewLine, Said)}");
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (Said)
            {
                Said.Add(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
