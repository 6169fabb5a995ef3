using Microsoft.AspNetCore.HttpOverrides;
using Serilog;
using WuzhenPortal.Application;
using WuzhenPortal.Persistence.Sqlite;
using WuzhenPortal.Persistence.SqlServer;
using WuzhenPortal.Web.Hosting.Accounts;
using WuzhenPortal.Web.Hosting.Api;
using WuzhenPortal.Web.Hosting.Media;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Puts the portal together: what it is made of, and the way of a request through it.</summary>
public static class PortalApp
{
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var settings = new PortalSettings(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSerilog(logging => Logging.Configure(logging, builder.Configuration, builder.Environment));
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            builder.Services.AddSqliteDatabase(settings.ConnectionString);
        }
        else
        {
            builder.Services.AddSqlServerDatabase(settings.ConnectionString, settings.SqlServer);
        }

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddApplication();
        builder.Services.AddPortalPages();
        builder.Services.AddPortalApi();
        builder.Services.AddPortalAccounts();
        builder.Services.AddPortalLimits(settings);
        builder.Services.AddPortalMail(settings);
        builder.Services.AddHostedService<SeatService>();
        builder.Services.AddHostedService<RetentionService>();
        builder.Services.AddHostedService<SweepService>();
        builder.Services.AddHostedService<PlaceService>();
        builder.Services.AddHostedService<NewsletterService>();
        builder.Services.AddHostedService<SearchService>();
        builder.Services.AddHostedService<PoolService>();
        builder.Services.AddHostedService<MediaService>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: ["ready"]);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = settings.KnownProxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.KnownProxies)
            {
                options.KnownProxies.Add(proxy);
            }
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var app = builder.Build();
        UsePortal(app);
        return app;
    }

    private static void UsePortal(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseLanguageOfAddress();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/en/errors/500", CreateScopeForErrors = true });
        MailFrame.Allow(app);
        ClosedDownload.Allow(app);
        app.UsePortalSecurityHeaders();
        app.UseErrorPages();
        app.UsePortalApi();
        // A page that is kept is answered here, before anything is looked up or logged.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseSerilogRequestLogging(Logging.Requests);
        app.UseExpiredSignIn();
        app.UseRouting();
        app.UseAuthentication();
        app.UseApiKeys();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapPortal();
    }
}
