using System.Net;
using System.Net.Http.Headers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Benchmarks;

/// <summary>What a thousand sessions cost those who read and those who make the agenda; without a network.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 30, invocationCount: 1)]
public class LargeAgendaBenchmarks
{
    private const string Moved = "water-town-lecture-7";

    private readonly string folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private SamplePortal portal = null!;
    private ReadyForm manager = null!;
    private int version;

    [GlobalSetup]
    public async Task StartAsync()
    {
        portal = await SamplePortal.StartAsync(folder);
        await LargeAgenda.FillAsync(portal);
        manager = await portal.ManagerAsync();
    }

    [GlobalCleanup]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Benchmark(Description = "all sessions as one list, drawn")]
    public async Task<byte[]> List()
    {
        await portal.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(IPublicPages.Tag, CancellationToken.None);
        return await ReadAsync("/en/agenda/all");
    }

    [Benchmark(Description = "search, first two letters")]
    public Task<byte[]> Search() => ReadAsync("/en/agenda/search?q=wa");

    [Benchmark(Description = "board of a day")]
    public Task<ReadBoard.Result> Board() => portal.SendAsync(new ReadBoard.Query(LargeAgenda.FirstDay));

    /// <summary>What dragging a block asks of the portal: the move with its rules, and the board of the day as it is then.</summary>
    [Benchmark(Description = "a block dragged on the board, and the board drawn anew")]
    public async Task<byte[]> Drag()
    {
        var start = version % 2 == 0 ? "21:00" : "22:00";
        var form = $"{manager.Body}&Command.Version={version}&Command.Slot.Room=hall-1&Command.Slot.Day={LargeAgenda.FirstDay:yyyy-MM-dd}&Command.Slot.Start={start}&Command.Slot.End={start[..2]}:15";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/en/organise/agenda/board/sessions/{Moved}") { Content = new StringContent(form), Headers = { { "Cookie", manager.Cookies } } };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var answer = await portal.Browser.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidDataException($"The portal answers {answer.StatusCode}.");
        }

        version++;
        using var board = new HttpRequestMessage(HttpMethod.Get, answer.Headers.Location) { Headers = { { "Cookie", manager.Cookies } } };
        using var drawn = await portal.Browser.SendAsync(board);
        return await drawn.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    [Benchmark(Description = "all conflicts of the draft")]
    public Task<IReadOnlyList<AgendaConflict>> Conflicts() => portal.SendAsync(new ListConflicts.Query());

    [Benchmark(Description = "release")]
    public Task<int> Release() => portal.SendAsync(new ReleaseAgenda.Command(null));

    private Task<byte[]> ReadAsync(string path) => portal.Browser.GetByteArrayAsync(new Uri(path, UriKind.Relative));
}
