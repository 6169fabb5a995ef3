using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Benchmarks;

/// <summary>The agenda page from the request to the last compressed byte, without a network.</summary>
[MemoryDiagnoser]
public class AgendaBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private SamplePortal portal = null!;

    [GlobalSetup]
    public async Task StartAsync() => portal = await SamplePortal.StartAsync(folder);

    [GlobalCleanup]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Benchmark(Description = "agenda page, kept")]
    public Task<byte[]> Kept() => ReadAsync();

    [Benchmark(Description = "agenda page, drawn anew")]
    public async Task<byte[]> DrawnAnew()
    {
        await portal.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(IPublicPages.Tag, CancellationToken.None);
        return await ReadAsync();
    }

    [Benchmark(Description = "agenda page, read from the database and drawn")]
    public async Task<byte[]> ReadAnew()
    {
        await portal.Services.GetRequiredService<IPublicPages>().EvictAsync(CancellationToken.None);
        return await ReadAsync();
    }

    private Task<byte[]> ReadAsync() => portal.Browser.GetByteArrayAsync(new Uri("/en/agenda", UriKind.Relative));
}
