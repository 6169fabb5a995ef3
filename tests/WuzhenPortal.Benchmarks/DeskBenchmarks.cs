using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Benchmarks;

/// <summary>The review desk over 20,000 registrations: what a registrar waits for, without a network.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 30, invocationCount: 1)]
public class DeskBenchmarks
{
    private const int Registrations = 20_000;

    private static readonly string[] Families = ["Lin", "Wang", "Zhao", "Al-Khwarizmi", "Müller", "Ivanov", "García", "Dubois", "Okafor", "Tanaka", "Chen", "Li", "Sun", "Smith", "Kowalski", "Haddad"];

    private static readonly string[] Given = ["Yue", "Wei", "Muhammad", "Anna", "Sergei", "Lucía", "Jean", "Chinua", "Aiko", "Fang", "Na", "Peter", "Zofia", "Layla", "Omar", "Ming", "Qiang"];

    private static readonly string[] Native = ["林月", "王伟", "赵敏", "陈方", "李娜", "孙明"];

    private static readonly string[] Countries = ["CN", "SA", "DE", "RU", "ES", "FR", "NG", "JP", "GB", "PL", "LB", "US", "SG", "BR"];

    /// <summary>Filling takes minutes, and each benchmark would begin with it: all of them read the same one.</summary>
    private static readonly Lazy<Task<(SamplePortal Portal, string Middle)>> Filled = new(FillAsync);

    private SamplePortal portal = null!;
    private string middle = "";

    [GlobalSetup]
    public async Task StartAsync() => (portal, middle) = await Filled.Value;

    [Benchmark(Description = "queue, first page")]
    public Task FirstPage() => ListAsync(new());

    [Benchmark(Description = "queue, by name, page 300")]
    public Task ByName() => portal.SendAsync(new ListRegistrations.Query(new(Sort: RegistrationSort.Name), 300));

    [Benchmark(Description = "queue, filtered by state, category and country")]
    public Task Filtered() => ListAsync(new(Status: RegistrationStatus.Submitted, Category: "press", Nationality: "FR"));

    [Benchmark(Description = "queue, search in two words")]
    public Task Search() => ListAsync(new("muller anna"));

    [Benchmark(Description = "queue, search by pinyin")]
    public Task Pinyin() => ListAsync(new("linyue"));

    [Benchmark(Description = "queue, waiting too long")]
    public Task Late() => ListAsync(new(Only: QueueOnly.Late));

    [Benchmark(Description = "queue, possible duplicates")]
    public Task Duplicates() => ListAsync(new(Only: QueueOnly.Duplicate));

    [Benchmark(Description = "one application with its neighbours")]
    public Task Open() => portal.SendAsync(new OpenRegistration.Query(middle, new()));

    [Benchmark(Description = "figures")]
    public Task Figures() => portal.SendAsync(new ReadFigures.Query());

    private Task<ListRegistrations.Result> ListAsync(RegistrationQueue queue) => portal.SendAsync(new ListRegistrations.Query(queue, 1));

    private static async Task<(SamplePortal Portal, string Middle)> FillAsync()
    {
        var portal = await SamplePortal.StartAsync(Directory.CreateTempSubdirectory("portal-").FullName);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.ParticipantCategories.ExecuteUpdateAsync(categories => categories.SetProperty(category => category.ClosesAt, (DateTimeOffset?)null));
        var random = new Random(7);
        var references = new HashSet<string>();
        for (var number = 0; number < Registrations; number += 500)
        {
            db.ChangeTracker.Clear();
            var categories = await db.ParticipantCategories.ToListAsync();
            var accounts = Enumerable.Range(number, 500).Select(index => new Account
            {
                UserName = $"p{index}@example.org",
                NormalizedUserName = $"P{index}@EXAMPLE.ORG",
                Email = $"p{index}@example.org",
                NormalizedEmail = $"P{index}@EXAMPLE.ORG",
                EmailConfirmed = true,
                DisplayName = "Somebody",
                LanguageCode = "en",
                CreatedAt = DateTimeOffset.UtcNow,
            }).ToList();
            db.Users.AddRange(accounts);
            await db.SaveChangesAsync();
            db.Registrations.AddRange(accounts.Select(account => HandedIn(account, categories[random.Next(categories.Count)], random, references)));
            await db.SaveChangesAsync();
        }

        var middle = await db.Registrations.OrderBy(registration => registration.SubmittedAt).Skip(Registrations / 2).Select(registration => registration.Reference).FirstAsync();
        return (portal, middle);
    }

    private static Registration HandedIn(Account account, ParticipantCategory category, Random random, HashSet<string> references)
    {
        var reference = RegistrationReference.New(2022);
        while (!references.Add(reference))
        {
            reference = RegistrationReference.New(2022);
        }

        var handedIn = DateTimeOffset.UtcNow.AddMinutes(-random.Next(60 * 24 * 40));
        var (family, given, native) = (Pick(Families), Pick(Given), random.Next(3) == 0 ? Pick(Native) : null);
        var registration = new Registration(category.SummitId, account.Id, reference, "en", account.Email!, handedIn);
        registration.Choose(new(category, AttendanceMode.OnSite));
        registration.Identify(new($"{family}{Letters()}", given, native, $"{given} {family}", Pick(Countries), account.Email, "+86 573 8866 8866"));
        registration.Represent(new($"Institute {random.Next(2000)}", "Researcher", Pick(Countries)));
        registration.Submit("1", handedIn);
        switch (random.Next(5))
        {
            case 0 or 1:
                registration.Approve(account.Id, handedIn.AddDays(2));
                break;
            case 2:
                registration.Decline("No place is left", account.Id, handedIn.AddDays(3));
                break;
        }

        registration.TakeEvents();
        return registration;

        string Pick(string[] among) => among[random.Next(among.Length)];
        string Letters() => string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('a' + random.Next(26))));
    }
}
