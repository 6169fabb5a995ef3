using System.Collections.Concurrent;
using System.Diagnostics;

namespace WuzhenPortal.Benchmarks;

/// <summary>What a server did under load.</summary>
/// <param name="PerSecond">Answers.</param>
/// <param name="FirstByte">Milliseconds to the first byte of an answer, median.</param>
/// <param name="Median">Milliseconds to the last byte, median.</param>
/// <param name="Slow">The same, 99th percentile.</param>
/// <param name="Processor">Microseconds of processor time the server used for an answer.</param>
internal sealed record Figures(double PerSecond, double FirstByte, double Median, double Slow, double Processor)
{
    public static Figures MedianOf(IReadOnlyCollection<Figures> rounds)
    {
        double Middle(Func<Figures, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
        return new(Middle(round => round.PerSecond), Middle(round => round.FirstByte), Middle(round => round.Median), Middle(round => round.Slow), Middle(round => round.Processor));
    }
}

/// <summary>Connections that send as soon as they have their answer.</summary>
internal static class Load
{
    /// <summary>The same request for some seconds.</summary>
    public static Task<Figures> ReadAsync(PortalProcess server, int connections, byte[] request, int seconds)
    {
        var until = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        return RunAsync(server, connections, () => Stopwatch.GetTimestamp() < until ? request : null, "HTTP/1.1 200 "u8.ToArray());
    }

    /// <param name="server">Answers.</param>
    /// <param name="connections">How many at the same time.</param>
    /// <param name="next">What to send next; null ends the run.</param>
    /// <param name="expected">What the head of every answer must contain.</param>
    public static async Task<Figures> RunAsync(PortalProcess server, int connections, Func<byte[]?> next, byte[] expected)
    {
        var answers = new ConcurrentBag<List<(long FirstByte, long All)>>();
        var used = server.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var own = new List<(long, long)>(1 << 16);
            using var connection = await Connection.OpenAsync(server.Port);
            while (next() is { } request)
            {
                var before = Stopwatch.GetTimestamp();
                var (body, _) = await connection.ExchangeAsync(request);
                own.Add((connection.FirstByteAt - before, Stopwatch.GetTimestamp() - before));
                if (!connection.Says(body, expected))
                {
                    throw new InvalidDataException(connection.Head(body));
                }
            }

            answers.Add(own);
        })));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        used = server.ProcessorTime - used;
        var all = answers.SelectMany(own => own).ToArray();
        var times = all.Select(answer => Milliseconds(answer.All)).Order().ToArray();
        var firstBytes = all.Select(answer => Milliseconds(answer.FirstByte)).Order().ToArray();
        return new(all.Length / seconds, firstBytes[all.Length / 2], times[all.Length / 2], times[all.Length * 99 / 100], used.TotalMicroseconds / all.Length);
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
