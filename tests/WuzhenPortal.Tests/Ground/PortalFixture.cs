using System.Globalization;
using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.SqlServerTruth;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Tests.Ground;

/// <summary>
/// One whole portal on a SQLite file of its own, with the sample summit in it and a clock that stands still.
/// As a class fixture it takes the defaults; <see cref="StartAsync"/> makes one inside a test, with other settings.
/// </summary>
public class PortalFixture : IAsyncLifetime
{
    /// <summary>Three weeks before the summit of the sample; registration is open.</summary>
    public static readonly DateTimeOffset Start = new(2022, 10, 20, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly PortalOptions options = new();

    private WebApplication? app;

    /// <summary>The portal's clock; it moves only by <c>Advance</c>. Pages that are kept know no clock: see <see cref="ForgetKeptPagesAsync"/>.</summary>
    public FakeTimeProvider Clock { get; } = new(Start) { AutoAdvanceAmount = TimeSpan.Zero };

    /// <summary>Where the database and the mails are.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("wuzhen-").FullName;

    public IServiceProvider Services => app!.Services;

    /// <summary>A portal of its own for one test: <c>await using var portal = await PortalFixture.StartAsync(…)</c>.</summary>
    public static async Task<PortalFixture> StartAsync(Action<PortalOptions>? configure = null)
    {
        var portal = new PortalFixture();
        configure?.Invoke(portal.options);
        await portal.InitializeAsync();
        return portal;
    }

    public async ValueTask InitializeAsync()
    {
        Configure(options);
        Clock.SetUtcNow(options.Now.ToUniversalTime());
        if (!options.Empty)
        {
            File.Copy(await TemplateDatabase.FileAsync(), Path.Combine(DataFolder, "portal.db"));
        }

        app = Build(DataFolder, options, Clock);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            var server = app.GetTestServer();
            await app.DisposeAsync();
            await LeftTimers.StopAsync(server);
            // The runner keeps fixtures until its end, and must not keep whole portals with them.
            app = null;
        }

        TemplateDatabase.CloseFile(Path.Combine(DataFolder, "portal.db"));
        Directory.Delete(DataFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody's browser: keeps cookies, follows no redirect.</summary>
    public HttpClient Visitor() => Browser(new CookieJar());

    /// <summary>A new account with these roles, signed in. Without roles it is a delegate.</summary>
    public async Task<HttpClient> SignedInAs(params Domain.Accounts.Role[] roles) => await SignedIn(await CreateAccount(roles: roles));

    /// <summary>A new account without any role, signed in.</summary>
    public Task<HttpClient> SignedInDelegate() => SignedInAs();

    /// <summary>The browser of somebody who signed in as this account; the cookie is made by the portal's own options and keys.</summary>
    public async Task<HttpClient> SignedIn(Account account)
    {
        var jar = new CookieJar();
        await using var scope = Services.CreateAsyncScope();
        var (name, value) = await SignInTicket.ForAsync(scope.ServiceProvider, account, Clock.GetUtcNow());
        jar.Set(name, value);
        return Browser(jar);
    }

    /// <summary>An account with a confirmed address. Without a password it cannot sign in by form (and is made quicker).</summary>
    public async Task<Account> CreateAccount(
        string? email = null, string displayName = "Lin Yue", string languageCode = "en", string? password = null, params Domain.Accounts.Role[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        return await TestAccounts.CreateAsync(scope.ServiceProvider, Clock.GetUtcNow(), email, displayName, languageCode, password, roles);
    }

    /// <summary>Sends a request through the mediator as the program itself.</summary>
    public Task<TResult> SendAsOperator<TResult>(IRequest<TResult> request) => Sent(request, null);

    /// <summary>Sends a command without an answer as the program itself.</summary>
    public async Task SendAsOperator(IRequest request)
    {
        await using var scope = Scope(null, "en");
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request through the mediator as this account, or as a visitor when it is null.</summary>
    public Task<TResult> Send<TResult>(IRequest<TResult> request, Account? sender, string language = "en") => Sent(request, Context(sender), language);

    /// <summary>Sends a command without an answer as this account, or as a visitor when it is null.</summary>
    public async Task Send(IRequest request, Account? sender, string language = "en")
    {
        await using var scope = Scope(Context(sender), language);
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Looks into the database, past every use case.</summary>
    public async Task<TResult> Db<TResult>(Func<PortalDbContext, Task<TResult>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Changes the database, past every use case.</summary>
    public async Task Db(Func<PortalDbContext, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>The mails that were written, oldest first; to one recipient when given.</summary>
    public Task<List<OutboxMessage>> Outbox(string? recipient = null) => Db(db => db.OutboxMessages.AsNoTracking()
        .Where(mail => recipient == null || mail.Recipient == recipient).OrderBy(mail => mail.Id).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>Drops the public pages that are kept, as a release does; for tests that change the database or the clock underneath.</summary>
    public Task ForgetKeptPagesAsync() => Services.GetRequiredService<IPublicPages>().EvictAsync(CancellationToken.None);

    /// <summary>For fixtures with other settings than the defaults.</summary>
    protected virtual void Configure(PortalOptions portal)
    {
    }

    /// <summary>Puts the real portal together in this process, behind an in-memory server.</summary>
    internal static WebApplication Build(string dataFolder, PortalOptions options, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalApp).Assembly.GetName().Name,
            ContentRootPath = Path.Combine(SourceTree.Root, "src", "WuzhenPortal.Web"),
            EnvironmentName = options.Environment,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:DataFolder"] = dataFolder,
            ["ConnectionStrings:Portal"] = "",
            ["Database:Provider"] = "Sqlite",
            ["Portal:Limits:SignInsPerMinute"] = "100000",
            ["Portal:Limits:WritesPerMinute"] = "100000",
            ["Portal:Limits:SearchesPerMinute"] = "100000",
            ["Serilog:MinimumLevel:Default"] = "Error",
        });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Environment.WebRootFileProvider = new StillFiles(builder.Environment.WebRootFileProvider);
        builder.Environment.ContentRootFileProvider = new StillFiles(builder.Environment.ContentRootFileProvider);
        builder.WebHost.UseTestServer();
        builder.Host.UseServiceProviderFactory(new LastWord(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(clock));
            services.ConfigureDbContext<PortalDbContext>(db => db.AddInterceptors(Captured.Queries));
            services.AddTransient(typeof(IPipelineBehavior<,>), typeof(NoteRequest<,>));
            if (!options.RunsInBackground)
            {
                foreach (var worker in services.Where(IsOwnWorker).ToList())
                {
                    services.Remove(worker);
                }
            }

            options.Services?.Invoke(services);
        }));
        return PortalApp.Build(builder);
    }

    private static bool IsOwnWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly.GetName().Name!.StartsWith("WuzhenPortal", StringComparison.Ordinal) == true;

    private HttpClient Browser(CookieJar jar)
    {
        jar.InnerHandler = app!.GetTestServer().CreateHandler();
        return new HttpClient(jar) { BaseAddress = new Uri("http://localhost") };
    }

    private async Task<TResult> Sent<TResult>(IRequest<TResult> request, HttpContext? sender, string language = "en")
    {
        await using var scope = Scope(sender, language);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, TestContext.Current.CancellationToken);
    }

    // The portal asks the current web request who is at work: here is one, or none for the program itself.
    private AsyncServiceScope Scope(HttpContext? context, string language)
    {
        var scope = Services.CreateAsyncScope();
        if (context is not null)
        {
            context.RequestServices = scope.ServiceProvider;
        }

        Services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return scope;
    }

    private static DefaultHttpContext Context(Account? sender)
    {
        var context = new DefaultHttpContext();
        if (sender is not null)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, sender.Id.ToString(CultureInfo.InvariantCulture))], IdentityConstants.ApplicationScheme));
        }

        return context;
    }
}

/// <summary>What a test portal may have of its own.</summary>
public sealed class PortalOptions
{
    /// <summary>Where the clock stands at first.</summary>
    public DateTimeOffset Now { get; set; } = PortalFixture.Start;

    /// <summary>Settings as in configuration, such as <c>Portal:Limits:SignInsPerMinute</c>; limits are out of reach unless set here.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Environment name; neither Development nor Production unless set.</summary>
    public string Environment { get; set; } = "Test";

    /// <summary>Whether the portal's background services run; mails then leave the outbox.</summary>
    public bool RunsInBackground { get; set; }

    /// <summary>Starts without a database file, not even migrated.</summary>
    public bool Empty { get; set; }

    /// <summary>Replaces services after the portal registered its own.</summary>
    public Action<IServiceCollection>? Services { get; set; }
}
