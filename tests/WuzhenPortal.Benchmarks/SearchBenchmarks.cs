using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Expo;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Benchmarks;

/// <summary>Search over 10,000 articles in six languages, a thousand sessions and 5,000 exhibitors and exhibits; without a network.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 30, invocationCount: 1)]
public class SearchBenchmarks
{
    private const int Articles = 10_000;

    private const int Exhibitors = 1000;

    private static readonly DateTimeOffset Published = new(2022, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private SamplePortal portal = null!;
    private int edits;

    [GlobalSetup]
    public async Task StartAsync()
    {
        portal = await SamplePortal.StartAsync(folder);
        await LargeAgenda.FillAsync(portal);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var summit = await db.Summits.Where(summit => summit.IsCurrent).Select(summit => summit.Id).SingleAsync();
        var random = new Random(7);
        for (var number = 0; number < Articles; number++)
        {
            var article = new NewsArticle(summit, $"article-{number}", InventedText.Of(random, 8), LocalizedText.Empty, InventedText.Of(random, 120));
            article.Publish(Published.AddMinutes(number));
            db.NewsArticles.Add(article);
            if (number < Exhibitors)
            {
                var exhibitor = new Exhibitor { SummitId = summit, Slug = $"exhibitor-{number}", Name = InventedText.Of(random, 3) };
                foreach (var exhibit in Enumerable.Range(0, 4))
                {
                    exhibitor.Exhibits.Add(new Exhibit { SummitId = summit, Slug = $"exhibit-{number}-{exhibit}", Title = InventedText.Of(random, 4), Category = "robotics" });
                }

                db.Exhibitors.Add(exhibitor);
            }

            if (number % 500 == 499)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await FindAsync("bridge");
        Console.WriteLine($"// index made in {watch.Elapsed.TotalSeconds:F1} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024} MB");
    }

    [GlobalCleanup]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Benchmark(Description = "one word")]
    public Task Word() => FindAsync("lecture");

    [Benchmark(Description = "one word of many articles")]
    public Task FrequentWord() => FindAsync("bridge17");

    [Benchmark(Description = "two letters, being typed")]
    public Task Beginning() => FindAsync("br");

    [Benchmark(Description = "three words")]
    public Task Words() => FindAsync("bridge17 cloud22 signal3");

    [Benchmark(Description = "Chinese, four characters")]
    public Task Chinese() => FindAsync("数字经济");

    [Benchmark(Description = "Arabic, two words")]
    public Task Arabic() => FindAsync("اقتصاد3 جسر17");

    [Benchmark(Description = "a phrase")]
    public Task Phrase() => FindAsync("\"bridge17 cloud0\"");

    [Benchmark(Description = "a word with a slip")]
    public Task Slip() => FindAsync("lectrue");

    [Benchmark(Description = "suggestions, over the pipeline")]
    public Task<byte[]> Suggestions() => portal.Browser.GetByteArrayAsync(new Uri("/en/search/suggestions?q=bri", UriKind.Relative));

    [Benchmark(Description = "the page of results, over the pipeline")]
    public Task<byte[]> Page() => portal.Browser.GetByteArrayAsync(new Uri("/en/search?q=bridge17", UriKind.Relative));

    [Benchmark(Description = "an article changed, and found")]
    public async Task Change()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var article = await db.NewsArticles.SingleAsync(article => article.Slug == "article-77");
        var word = $"changed{edits++}";
        article.Rewrite(LocalizedText.Of("en", word), article.Summary, article.Body, Published.AddDays(30));
        await db.SaveChangesAsync();
        if ((await FindAsync(word)).Total != 1)
        {
            throw new InvalidDataException($"{word} is not found.");
        }
    }

    private Task<SearchPortal.Result> FindAsync(string words) => portal.SendAsync(new SearchPortal.Query(words, null, null, 1));
}
