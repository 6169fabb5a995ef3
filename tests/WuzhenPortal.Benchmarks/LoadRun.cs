using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WuzhenPortal.Benchmarks;

/// <summary>The kept agenda page beside the same bytes from a bare endpoint, in turn, over real connections.</summary>
internal static class LoadRun
{
    private const string Page = "/en/agenda";
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string published, int connections, int seconds)
    {
        using var portal = await PortalProcess.StartAsync(published);
        var request = Encoding.ASCII.GetBytes($"GET {Page} HTTP/1.1\r\nHost: localhost:{portal.Port}\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\nAccept-Language: en\r\n\r\n");
        var folder = Directory.CreateTempSubdirectory("bare-").FullName;
        var length = await CaptureAsync(portal.Port, request, folder);
        using var bare = await PortalProcess.StartBareAsync(folder);

        Console.WriteLine($"{Page}: {length} bytes of body, compressed. {connections} connections, {Rounds} rounds of {seconds} s each, in turn.");
        await MeasureAsync(portal.Port, request, connections, 2);
        await MeasureAsync(bare.Port, request, connections, 2);
        var ratios = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var kept = await MeasureAsync(portal.Port, request, connections, seconds);
            var plain = await MeasureAsync(bare.Port, request, connections, seconds);
            ratios.Add(kept.PerSecond / plain.PerSecond);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: portal {kept.PerSecond:N0}/s (p50 {kept.Median:0.00} ms, p99 {kept.Slow:0.00} ms), bare {plain.PerSecond:N0}/s (p50 {plain.Median:0.00} ms, p99 {plain.Slow:0.00} ms), ratio {ratios[^1]:0.00}"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios[Rounds / 2]:0.00}"));
        return 0;
    }

    /// <summary>Keeps one answer of the portal, so that the bare server sends the same.</summary>
    private static async Task<int> CaptureAsync(int port, byte[] request, string folder)
    {
        // The first answer is made while it is sent; the second is the kept one, and names its length.
        using (var http = new HttpClient())
        {
            using var first = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{port}{Page}");
            first.Headers.AcceptEncoding.ParseAdd("gzip, br");
            (await http.SendAsync(first)).EnsureSuccessStatusCode();
        }

        using var connection = await Connection.OpenAsync(port);
        var (status, body, end) = await connection.ExchangeAsync(request);
        if (status != 200)
        {
            throw new InvalidDataException($"The portal answers {status}.");
        }

        var headers = connection.Head(body).Split("\r\n").Skip(1).Where(line => line.Contains(": ", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("Content-Length", StringComparison.Ordinal) && !line.StartsWith("Date", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(Path.Combine(folder, "headers"), headers);
        await File.WriteAllBytesAsync(Path.Combine(folder, "body"), connection.Body(body, end));
        return end - body;
    }

    private static async Task<(double PerSecond, double Median, double Slow)> MeasureAsync(int port, byte[] request, int connections, int seconds)
    {
        var all = new ConcurrentBag<List<long>>();
        var started = Stopwatch.GetTimestamp();
        var until = started + (seconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var taken = new List<long>(1 << 16);
            using var connection = await Connection.OpenAsync(port);
            for (var before = Stopwatch.GetTimestamp(); before < until; before = Stopwatch.GetTimestamp())
            {
                var (status, _, _) = await connection.ExchangeAsync(request);
                if (status != 200)
                {
                    throw new InvalidDataException($"The server answers {status}.");
                }

                taken.Add(Stopwatch.GetTimestamp() - before);
            }

            all.Add(taken);
        })));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var times = all.SelectMany(times => times).Order().ToArray();
        return (times.Length / elapsed, Milliseconds(times[times.Length / 2]), Milliseconds(times[times.Length * 99 / 100]));
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
