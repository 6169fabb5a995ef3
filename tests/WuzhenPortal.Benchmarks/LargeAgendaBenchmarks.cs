using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using MediatR;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Benchmarks;

/// <summary>What a thousand sessions cost those who read and those who make the agenda; without a network.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 30, invocationCount: 1)]
public class LargeAgendaBenchmarks
{
    private const int Sessions = 1000;

    private const int SlotsOfADay = 48;

    private static readonly DateOnly FirstDay = new(2022, 11, 12);

    private readonly string folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private SamplePortal portal = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        portal = await SamplePortal.StartAsync(folder);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var rooms = await db.Rooms.Where(room => room.Kind != RoomKind.Online).Select(room => room.Slug).ToListAsync();
            for (var number = 0; number < Sessions; number++)
            {
                await SendAsync(new CreateSession.Command(Session(number, rooms)));
            }
        }

        await Release();
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
    public Task<ReadBoard.Result> Board() => SendAsync(new ReadBoard.Query(FirstDay));

    [Benchmark(Description = "all conflicts of the draft")]
    public Task<IReadOnlyList<AgendaConflict>> Conflicts() => SendAsync(new ListConflicts.Query());

    [Benchmark(Description = "release")]
    public Task<int> Release() => SendAsync(new ReleaseAgenda.Command(null));

    private static SessionFields Session(int number, List<string> rooms)
    {
        var (slot, room) = (number / rooms.Count, rooms[number % rooms.Count]);
        var start = new TimeOnly(8, 0).AddMinutes(15 * (slot % SlotsOfADay));
        return new(
            LocalizedText.Of("en", $"Water town lecture {number}"), LocalizedText.Of("en", "Canals, bridges and what is carried over them."), null, SessionFormat.Keynote, SessionAccess.Registered, ["zh-Hans", "fr"],
            new SlotFields(room, FirstDay.AddDays(slot / SlotsOfADay), start, start.AddMinutes(15)), []);
    }

    private Task<byte[]> ReadAsync(string path) => portal.Browser.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    private async Task<TResult> SendAsync<TResult>(IRequest<TResult> request)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }
}
