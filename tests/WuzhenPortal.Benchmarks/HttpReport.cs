using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace WuzhenPortal.Benchmarks;

/// <summary>The published portal over real connections, as tables in Markdown; each figure is the median of some rounds.</summary>
internal static class HttpReport
{
    private const string Page = "/en/agenda";
    private const string LargePage = "/en/agenda/all";
    private const int Rounds = 7;

    /// <summary>Seconds after which the runtime has compiled for good what is used most.</summary>
    private const int WarmUp = 12;
    private const int FormsOfRound = 200;

    /// <summary>What the head of the answer to a registration that was taken contains.</summary>
    public static byte[] HandedIn => "\r\nLocation: /en/me\r\n"u8.ToArray();

    public static async Task PrintAsync(string published, int connections, int seconds)
    {
        var data = Directory.CreateTempSubdirectory("portal-").FullName;
        IReadOnlyList<ReadyForm> forms;
        await using (var prepared = await SamplePortal.StartAsync(data))
        {
            forms = await prepared.FormsAsync((Rounds + 1) * FormsOfRound);
        }

        using var portal = await PortalProcess.StartAsync(published, data);
        var visitor = Request("GET", Page, portal.Port);
        var person = Request("GET", Page, portal.Port, $"Cookie: {forms[0].Cookies}\r\n");
        using var bare = await StartBareAsync(portal.Port, visitor);

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, shared with the load; {connections} connections; medians of {Rounds} rounds of {seconds} s, in turn.\n"));
        var (plain, kept, drawn) = await ReadInTurnAsync(bare, portal, visitor, person, connections, seconds);
        var submitted = await SubmitAsync(portal, forms, connections);
        Console.WriteLine("| over HTTP | answers/s | p50, ms | p99, ms | processor time of the server, µs/answer |\n| --- | ---: | ---: | ---: | ---: |");
        Print("the same bytes from a bare endpoint", Figures.MedianOf(plain));
        Print("agenda page, kept", Figures.MedianOf(kept));
        Print("agenda page, drawn for a person signed in", Figures.MedianOf(drawn));
        Print("registration handed in", Figures.MedianOf(submitted));
        var ratio = kept.Zip(plain, (ours, theirs) => ours.PerSecond / theirs.PerSecond).Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nKept page to bare endpoint, answers/s: **{ratio:0.00}**\n"));

        Console.WriteLine("| one connection | first byte, ms | last byte, ms |\n| --- | ---: | ---: |");
        PrintAlone("agenda page, kept", await Load.ReadAsync(portal, 1, visitor, seconds));
        PrintAlone("agenda page, drawn for a person signed in", await Load.ReadAsync(portal, 1, person, seconds));
        await FirstVisit.PrintAsync(new Uri($"http://localhost:{portal.Port}"), "/en", Page);
        await PrintLargeAsync(published, connections, seconds);
    }

    /// <summary>A person's last step of the registration.</summary>
    public static byte[] HandIn(ReadyForm form, int port) => Request(
        "POST", SamplePortal.Submit, port, $"Cookie: {form.Cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Body.Length}\r\n", form.Body);

    /// <summary>A list of a thousand sessions beside the same bytes from the bare server.</summary>
    private static async Task PrintLargeAsync(string published, int connections, int seconds)
    {
        var data = Directory.CreateTempSubdirectory("portal-").FullName;
        await using (var prepared = await SamplePortal.StartAsync(data))
        {
            await LargeAgenda.FillAsync(prepared);
        }

        using var portal = await PortalProcess.StartAsync(published, data);
        var visitor = Request("GET", LargePage, portal.Port);
        using var bare = await StartBareAsync(portal.Port, visitor);
        var (plain, kept) = (new List<Figures>(), new List<Figures>());
        await Load.ReadAsync(bare, connections, visitor, WarmUp);
        await Load.ReadAsync(portal, connections, visitor, WarmUp);
        for (var round = 1; round <= Rounds; round++)
        {
            plain.Add(await Load.ReadAsync(bare, connections, visitor, seconds));
            kept.Add(await Load.ReadAsync(portal, connections, visitor, seconds));
        }

        Console.WriteLine("\n| a thousand sessions more, over HTTP | answers/s | p50, ms | p99, ms | processor time of the server, µs/answer |\n| --- | ---: | ---: | ---: | ---: |");
        Print("the same bytes from a bare endpoint", Figures.MedianOf(plain));
        Print("list of all sessions, kept", Figures.MedianOf(kept));
        await FirstVisit.PrintAsync(new Uri($"http://localhost:{portal.Port}"), LargePage);
    }

    /// <summary>A bare server that sends what the portal keeps.</summary>
    private static async Task<PortalProcess> StartBareAsync(int port, byte[] request)
    {
        var folder = Directory.CreateTempSubdirectory("bare-").FullName;
        using var connection = await Connection.OpenAsync(port);
        // The first answer is made while it is sent; the second is the kept one.
        await connection.ExchangeAsync(request);
        var (body, end) = await connection.ExchangeAsync(request);
        var headers = connection.Head(body).Split("\r\n").Where(line => line.Contains(": ", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("Content-Length", StringComparison.Ordinal) && !line.StartsWith("Date", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(Path.Combine(folder, "headers"), headers);
        await File.WriteAllBytesAsync(Path.Combine(folder, "body"), connection.Body(body, end));
        return await PortalProcess.StartBareAsync(folder);
    }

    private static async Task<(List<Figures> Plain, List<Figures> Kept, List<Figures> Drawn)> ReadInTurnAsync(
        PortalProcess bare, PortalProcess portal, byte[] visitor, byte[] person, int connections, int seconds)
    {
        var (plain, kept, drawn) = (new List<Figures>(), new List<Figures>(), new List<Figures>());
        await Load.ReadAsync(bare, connections, visitor, WarmUp);
        await Load.ReadAsync(portal, connections, person, WarmUp);
        await Load.ReadAsync(portal, connections, visitor, WarmUp);
        for (var round = 1; round <= Rounds; round++)
        {
            plain.Add(await Load.ReadAsync(bare, connections, visitor, seconds));
            kept.Add(await Load.ReadAsync(portal, connections, visitor, seconds));
        }

        for (var round = 1; round <= Rounds; round++)
        {
            drawn.Add(await Load.ReadAsync(portal, connections, person, seconds));
        }

        return (plain, kept, drawn);
    }

    private static async Task<List<Figures>> SubmitAsync(PortalProcess portal, IReadOnlyList<ReadyForm> forms, int connections)
    {
        var rounds = new List<Figures>();
        foreach (var chunk in forms.Chunk(FormsOfRound))
        {
            var requests = new ConcurrentQueue<byte[]>(chunk.Select(form => HandIn(form, portal.Port)));
            rounds.Add(await Load.RunAsync(portal, connections, () => requests.TryDequeue(out var request) ? request : null, HandedIn));
        }

        return rounds[1..];
    }

    private static byte[] Request(string method, string path, int port, string headers = "", string body = "") => Encoding.ASCII.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: en\r\n{headers}\r\n{body}");

    private static void Print(string name, Figures figures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {figures.PerSecond:N0} | {figures.Median:0.00} | {figures.Slow:0.00} | {figures.Processor:N0} |"));

    private static void PrintAlone(string name, Figures figures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {figures.FirstByte:0.00} | {figures.Median:0.00} |"));
}
