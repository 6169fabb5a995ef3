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

    /// <summary>What the server has used of the processors since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Kilobytes of the machine's memory that it holds for itself now, as Linux tells it: without files that are read through memory.</summary>
    public long Memory => File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)).Single();

    /// <summary>The portal as it runs in production.</summary>
    public static Task<PortalProcess> StartAsync(string published, string dataFolder)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Portal__DataFolder"] = dataFolder,
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
            RedirectStandardError = true,
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
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
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
