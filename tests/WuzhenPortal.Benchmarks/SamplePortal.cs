using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Web.Commands;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Benchmarks;

/// <summary>What a person's browser sends to hand in a registration.</summary>
/// <param name="Cookies">The session, and what the token in the form belongs to.</param>
internal sealed record ReadyForm(string Cookies, string Body);

/// <summary>The whole portal in this process behind an in-memory server, on a SQLite file with the sample.</summary>
internal sealed partial class SamplePortal : IAsyncDisposable
{
    public const string Submit = "/en/register/review";

    private readonly WebApplication app;

    private SamplePortal(WebApplication app)
    {
        this.app = app;
        Browser = app.GetTestClient();
        Browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
    }

    public HttpClient Browser { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<SamplePortal> StartAsync(string dataFolder)
    {
        var app = await PrepareAsync(dataFolder);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The portal with its sample in the folder, which serves nobody and does nothing by itself.</summary>
    public static async Task<WebApplication> PrepareAsync(string dataFolder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalApp).Assembly.GetName().Name,
            ContentRootPath = Source(),
            EnvironmentName = "Production",
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:DataFolder"] = dataFolder, ["Serilog:MinimumLevel:Default"] = "Error" });
        builder.WebHost.UseTestServer();
        var app = PortalApp.Build(builder);
        await FirstStart.PrepareAsync(app.Services, app.Environment);
        return app;
    }

    /// <summary>The session of a new account.</summary>
    /// <param name="role">Null for somebody who is not of the staff.</param>
    public static async Task<string> PersonAsync(IServiceProvider services, string email, Role? role)
    {
        await using var scope = services.CreateAsyncScope();
        var account = await CreateAccountAsync(scope.ServiceProvider, email);
        if (role is { } given)
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.RoleAssignments.Add(new RoleAssignment { AccountId = account.Id, Role = given, GivenBy = null, GivenAt = account.CreatedAt });
            await db.SaveChangesAsync();
        }

        return await SignInAsync(scope.ServiceProvider, account);
    }

    /// <summary>Makes people with a complete draft, signed in, who have the page before them on which it is handed in.</summary>
    public async Task<IReadOnlyList<ReadyForm>> FormsAsync(int count)
    {
        await using var scope = Services.CreateAsyncScope();
        // The sample's summit is over; its registration opens again.
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().ParticipantCategories
            .ExecuteUpdateAsync(categories => categories.SetProperty(category => category.ClosesAt, (DateTimeOffset?)null));
        var forms = new List<ReadyForm>();
        while (forms.Count < count)
        {
            forms.Add(await FormAsync($"person{forms.Count}@example.org"));
        }

        return forms;
    }

    /// <summary>An agenda manager who is signed in and has the board open.</summary>
    public async Task<ReadyForm> ManagerAsync() =>
        await OpenAsync("/en/organise/agenda/board", await PersonAsync(Services, "manager@example.org", Role.AgendaManager));

    /// <summary>Sends a request as the program itself does.</summary>
    public async Task<TResult> SendAsync<TResult>(IRequest<TResult> request)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
    }

    private async Task<ReadyForm> FormAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        return await OpenAsync(Submit, await SignInAsync(scope.ServiceProvider, await RegisterAsync(scope.ServiceProvider, email)), KeyValuePair.Create("Command.Consent", "true"));
    }

    /// <summary>Opens a page with a form, as a browser does.</summary>
    private async Task<ReadyForm> OpenAsync(string path, string session, params KeyValuePair<string, string>[] filled)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", session } } };
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using var page = await Browser.SendAsync(request);
        page.EnsureSuccessStatusCode();
        var fields = HiddenField().Matches(await page.Content.ReadAsStringAsync()).Select(field => KeyValuePair.Create(field.Groups["name"].Value, field.Groups["value"].Value)).DistinctBy(field => field.Key);
        using var body = new FormUrlEncodedContent([.. fields, .. filled]);
        var cookies = page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        return new(string.Join("; ", [session, .. cookies]), await body.ReadAsStringAsync());
    }

    private static async Task<Account> RegisterAsync(IServiceProvider services, string email)
    {
        var account = await CreateAccountAsync(services, email);
        var db = services.GetRequiredService<PortalDbContext>();
        var category = await db.ParticipantCategories.SingleAsync(category => category.Code == "delegate");
        var reference = RegistrationReference.New(2022);
        while (await db.Registrations.AnyAsync(other => other.Reference == reference))
        {
            reference = RegistrationReference.New(2022);
        }

        var registration = new Registration(category.SummitId, account.Id, reference, "en", email, account.CreatedAt);
        registration.Choose(new(category, AttendanceMode.OnSite));
        registration.Identify(new("Lin", "Yue", "林月", "Yue LIN", "CN", email, "+86 573 8866 8866"));
        registration.Represent(new("Zhejiang University", "Professor", "CN"));
        db.Registrations.Add(registration);
        await db.SaveChangesAsync();
        return account;
    }

    private static async Task<Account> CreateAccountAsync(IServiceProvider services, string email)
    {
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = "Lin Yue", LanguageCode = "en", CreatedAt = DateTimeOffset.UtcNow };
        await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        return account;
    }

    /// <summary>The cookie of somebody who signed in, as the portal itself makes it.</summary>
    private static async Task<string> SignInAsync(IServiceProvider services, Account account)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        // Not yet old enough to be looked at in the database again, which happens once a minute and gives the browser a new cookie.
        var issued = DateTimeOffset.UtcNow.AddHours(1);
        var properties = new AuthenticationProperties { IssuedUtc = issued, ExpiresUtc = issued + options.ExpireTimeSpan };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new(principal, properties, IdentityConstants.ApplicationScheme))}";
    }

    private static string Source([CallerFilePath] string file = "") => Path.GetFullPath("../../src/WuzhenPortal.Web", Path.GetDirectoryName(file)!);

    [GeneratedRegex("""<input (type="hidden" )?name="(?<name>[^"]+)" (type="hidden" )?value="(?<value>[^"]*)">?""")]
    private static partial Regex HiddenField();
}
