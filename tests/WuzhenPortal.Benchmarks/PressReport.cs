using System.Diagnostics;
using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Benchmarks;

/// <summary>The published portal over HTTP with a press centre of many years, as tables in Markdown: how long one reader waits, of whom nobody else is there.</summary>
internal static class PressReport
{
    private const int ColdStarts = 3;

    private const int WarmUps = 12;

    private const int Rounds = 15;

    private const int Changes = 20;

    /// <param name="published">Folder of the program.</param>
    public static async Task PrintAsync(string published)
    {
        var data = Directory.CreateTempSubdirectory("portal-").FullName;
        try
        {
            await MeasureAsync(published, data);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task MeasureAsync(string published, string data)
    {
        await using var prepared = await SamplePortal.PrepareAsync(data);
        var (sample, _) = await StartAsync(published, data);
        var filling = Stopwatch.StartNew();
        await LargePress.FillAsync(prepared.Services);
        await Console.Error.WriteLineAsync($"filled in {filling.Elapsed.TotalSeconds:F0} s");
        await MeasureIndexAsync(prepared.Services);
        var reader = await SamplePortal.PersonAsync(prepared.Services, "reader@example.org", null);
        var editor = await SamplePortal.PersonAsync(prepared.Services, "editor@example.org", Role.PressOfficer);
        var looks = await PressLooks.AllAsync(prepared.Services);
        var cold = looks.ToDictionary(look => look, _ => new List<double>());
        var starts = new List<StartFigures>();
        for (var start = 0; start < ColdStarts; start++)
        {
            var (figures, portal) = await StartKeptAsync(published, data);
            using (portal)
            {
                using var client = Client(portal);
                starts.Add(figures);
                foreach (var look in looks)
                {
                    cold[look].Add((await AskAsync(client, look, look.IsDesk ? editor : null)).Milliseconds);
                }

                if (start == ColdStarts - 1)
                {
                    await WarmAsync(client, looks, cold, reader, editor);
                    await MeasureChangesAsync(client, prepared.Services);
                }
            }
        }

        Console.WriteLine("\n| the program started on | until it answers, s | until search knows everything, s | memory of the process then, MB |\n| --- | ---: | ---: | ---: |");
        Print("the sample alone", sample);
        Print("ten thousand articles, fifty thousand items", new(Median(starts.Select(start => start.Ready)), Median(starts.Select(start => start.Searched)), Median(starts.Select(start => start.Memory))));
    }

    private static async Task WarmAsync(HttpClient client, IReadOnlyList<PressLook> looks, Dictionary<PressLook, List<double>> cold, string reader, string editor)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            foreach (var look in looks)
            {
                await AskAsync(client, look, look.IsDesk ? editor : reader);
            }
        }

        Console.WriteLine("| one reader, over HTTP | first since the start, ms | made anew, ms | slowest of them, ms | kept, ms | sent, KB |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var look in looks)
        {
            var warm = new List<double>();
            var kept = new List<double>();
            var size = 0;
            for (var round = 0; round < Rounds; round++)
            {
                var answer = await AskAsync(client, look, look.IsDesk ? editor : reader);
                warm.Add(answer.Milliseconds);
                size = answer.Size;
            }

            for (var round = 0; round < Rounds && !look.IsDesk; round++)
            {
                var answer = await AskAsync(client, look, null);
                kept.AddRange(answer.IsKept ? [answer.Milliseconds] : Array.Empty<double>());
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {look.Name} | {Median(cold[look]):0} | {Median(warm):0.0} | {warm.Max():0.0} | {(kept.Count > 0 ? Median(kept).ToString("0.0", CultureInfo.InvariantCulture) : "–")} | {size / 1024.0:0.0} |"));
        }
    }

    /// <summary>An editor at another node changes an article; readers ask again and again until they find it.</summary>
    private static async Task MeasureChangesAsync(HttpClient client, IServiceProvider services)
    {
        var found = new List<double>();
        for (var change = 0; change < Changes; change++)
        {
            var word = $"newword{change}x";
            await using (var scope = services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                var slug = LargePress.SlugOf(220 + (change * 400));
                var article = await db.NewsArticles.SingleAsync(article => article.Slug == slug);
                article.Rewrite(LocalizedText.Of("en", word), article.Summary, article.Body, DateTimeOffset.UtcNow);
                await db.SaveChangesAsync();
            }

            var watch = Stopwatch.StartNew();
            var look = new PressLook(word, $"/en/search/suggestions?q={word}");
            while (!(await ReadAsync(client, look)).Contains($"/news/article-{220 + (change * 400)}", StringComparison.Ordinal))
            {
                if (watch.Elapsed.TotalSeconds > 10)
                {
                    throw new InvalidDataException($"{word} is not found.");
                }
            }

            found.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nAn article changed by another node was found {Median(found):0} ms after it was saved, {found.Max():0} ms at the latest of {Changes} times."));
    }

    /// <summary>What the index alone takes, with everything else the same.</summary>
    private static async Task MeasureIndexAsync(IServiceProvider services)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(new SearchPortal.Query("bridge", null, null, 1));
        var seconds = watch.Elapsed.TotalSeconds;
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The index of search is made in {seconds:0.0} s and takes {megabytes} MB.\n"));
    }

    private static async Task<(StartFigures Figures, int Port)> StartAsync(string published, string data)
    {
        var (figures, portal) = await StartKeptAsync(published, data);
        using (portal)
        {
            return (figures, portal.Port);
        }
    }

    private static async Task<(StartFigures Figures, PortalProcess Portal)> StartKeptAsync(string published, string data)
    {
        var watch = Stopwatch.StartNew();
        var portal = await PortalProcess.StartAsync(published, data);
        var ready = watch.Elapsed.TotalSeconds;
        using var client = Client(portal);
        // A search waits until everything is known.
        await AskAsync(client, new("", "/en/search/suggestions?q=bridge"), null);
        return (new(ready, watch.Elapsed.TotalSeconds, portal.Memory / 1024.0), portal);
    }

    private static HttpClient Client(PortalProcess portal) => new() { BaseAddress = new Uri($"http://localhost:{portal.Port}"), Timeout = TimeSpan.FromMinutes(2) };

    private static async Task<(double Milliseconds, int Size, bool IsKept)> AskAsync(HttpClient client, PressLook look, string? cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, look.Path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        if (cookies is not null)
        {
            request.Headers.Add("Cookie", cookies);
        }

        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var took = watch.Elapsed.TotalMilliseconds;
        return answer.IsSuccessStatusCode && answer.RequestMessage!.RequestUri!.PathAndQuery == look.Path
            ? (took, body.Length, answer.Headers.Age is not null)
            : throw new InvalidDataException($"{look.Path} answers {answer.StatusCode} at {answer.RequestMessage?.RequestUri}.");
    }

    private static async Task<string> ReadAsync(HttpClient client, PressLook look) => await client.GetStringAsync(new Uri(look.Path, UriKind.Relative));

    private static double Median(IEnumerable<double> figures)
    {
        double[] ordered = [.. figures.Order()];
        return ordered[ordered.Length / 2];
    }

    private static void Print(string name, StartFigures start) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {start.Ready:0.0} | {start.Searched:0.0} | {start.Memory:0} |"));

    /// <param name="Ready">Seconds until it answers.</param>
    /// <param name="Searched">Seconds until a search is answered.</param>
    /// <param name="Memory">Megabytes that the process holds then.</param>
    private sealed record StartFigures(double Ready, double Searched, double Memory);
}
