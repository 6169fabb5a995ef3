using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace WuzhenPortal.Benchmarks;

/// <summary>Two thousand people who hand in their registration at once, against a program that has just started.</summary>
internal static class SubmissionReport
{
    private const int People = 2_000;
    private const int Connections = 100;

    public static async Task PrintAsync(string published)
    {
        var data = Directory.CreateTempSubdirectory("portal-").FullName;
        IReadOnlyList<ReadyForm> forms;
        await using (var prepared = await SamplePortal.StartAsync(data))
        {
            forms = await prepared.FormsAsync(People);
        }

        using var portal = await PortalProcess.StartAsync(published, data);
        var requests = new ConcurrentQueue<byte[]>(forms.Select(form => HttpReport.HandIn(form, portal.Port)));
        var started = Stopwatch.GetTimestamp();
        var figures = await Load.RunAsync(portal, Connections, () => requests.TryDequeue(out var request) ? request : null, HttpReport.HandedIn);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {People:N0} registrations over {Connections} connections | all, s | answers/s | p50, ms | p99, ms |\n| --- | ---: | ---: | ---: | ---: |"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| handed in, all accepted | {seconds:0.0} | {figures.PerSecond:N0} | {figures.Median:N0} | {figures.Slow:N0} |"));
    }
}
