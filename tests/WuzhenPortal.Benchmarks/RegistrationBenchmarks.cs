using System.Net;
using System.Net.Http.Headers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace WuzhenPortal.Benchmarks;

/// <summary>Handing in a registration: session, token, rules, the transaction with its mail and audit entry, the redirect; without a network.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: WarmUps, iterationCount: Measured, invocationCount: 1)]
public class RegistrationBenchmarks
{
    private const int WarmUps = 20;
    private const int Measured = 100;

    private readonly string folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private SamplePortal portal = null!;
    private Queue<ReadyForm> forms = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        portal = await SamplePortal.StartAsync(folder);
        // A form can be sent once; the runner adds a few rounds of its own.
        forms = new(await portal.FormsAsync(WarmUps + Measured + 50));
    }

    [GlobalCleanup]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Benchmark(Description = "registration, handed in")]
    public async Task HandIn()
    {
        var form = forms.Dequeue();
        using var request = new HttpRequestMessage(HttpMethod.Post, SamplePortal.Submit) { Content = new StringContent(form.Body), Headers = { { "Cookie", form.Cookies } } };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var answer = await portal.Browser.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.OriginalString != "/en/me")
        {
            throw new InvalidDataException($"The portal answers {answer.StatusCode}, {answer.Headers.Location}.");
        }
    }
}
