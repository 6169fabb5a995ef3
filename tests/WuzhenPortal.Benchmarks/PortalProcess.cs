using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WuzhenPortal.Benchmarks;

/// <summary>A server in a process of its own, on a free port of the loopback address; it ends with this object.</summary>
internal sealed class PortalProcess : IDisposable
{
    private readonly Process process;

    private PortalProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The portal as it runs in production, on a fresh embedded database with the sample.</summary>
    public static Task<PortalProcess> StartAsync(string published)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Portal__DataFolder"] = Directory.CreateTempSubdirectory("portal-").FullName,
        };
        return StartAsync(Path.GetFullPath(published), ["WuzhenPortal.Web.dll"], "/health/ready", settings);
    }

    public static Task<PortalProcess> StartBareAsync(string folder) =>
        StartAsync(AppContext.BaseDirectory, [typeof(PortalProcess).Assembly.Location, "bare", "{port}", folder], "/", []);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static async Task<PortalProcess> StartAsync(string place, string[] words, string probe, Dictionary<string, string> settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", words.Select(word => word.Replace("{port}", $"{port}", StringComparison.Ordinal)))
        {
            RedirectStandardOutput = true,
            WorkingDirectory = place,
        };
        start.Environment["Urls"] = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}{probe}"));
                if (answer.IsSuccessStatusCode)
                {
                    return new(process, port);
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        process.Kill();
        throw new TimeoutException("The server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
