using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Persistence;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Commands;

/// <summary>The program's commands: without one it serves.</summary>
internal static class CommandLine
{
    private const string Usage = """
        WuzhenPortal [settings]            serve the portal
        WuzhenPortal migrate               bring the database up to date
        WuzhenPortal migrate --script      print the idempotent T-SQL that does (SQL Server)
        WuzhenPortal import FILE           bring in a summit from a JSON document, or show what an agenda (frab XML or JSON, CSV) would change
        WuzhenPortal import FILE --apply   bring the agenda in; with --remove-gone, take out what is no longer in it
        WuzhenPortal create-admin EMAIL    make an administrator; the password comes from PORTAL_ADMIN_PASSWORD or the keyboard
        """;

    private static readonly string[] Options = ["--script", ImportFile.Apply, ImportFile.RemoveGone];

    public static async Task<int> RunAsync(string[] args)
    {
        var words = args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal) || Options.Contains(word)).ToArray();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[words.Length..], ContentRootPath = ContentRoot() });
        switch (words)
        {
            case []:
                return await ServeAsync(builder);
            case ["migrate"]:
                return await InScopeAsync(builder, MigrateAsync);
            case ["migrate", "--script"]:
                return await InScopeAsync(builder, ScriptAsync);
            case ["import", var file, .. var options] when options.All(option => option is ImportFile.Apply or ImportFile.RemoveGone):
                return await InScopeAsync(builder, services => ImportFile.RunAsync(services, file, options), onCurrentDatabase: true);
            case ["create-admin", var email]:
                return await InScopeAsync(builder, services => CreateAdmin.RunAsync(services, email), onCurrentDatabase: true);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    /// <summary>The folder it was started in where that is the program's; started from elsewhere, the program's own.</summary>
    private static string ContentRoot() =>
        Directory.Exists(Path.Combine(Directory.GetCurrentDirectory(), "wwwroot")) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;

    private static async Task<int> ServeAsync(WebApplicationBuilder builder)
    {
        await using var app = PortalApp.Build(builder);
        await FirstStart.PrepareAsync(app.Services, app.Environment);
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new SettingException("Urls", $"an address that is free: {taken.Message}");
        }

        await FirstStart.GreetAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> InScopeAsync(WebApplicationBuilder builder, Func<IServiceProvider, Task<int>> run, bool onCurrentDatabase = false)
    {
        // What goes wrong is said by the command itself, in one line.
        builder.Configuration["Serilog:MinimumLevel:Default"] = "Fatal";
        builder.Configuration["Serilog:MinimumLevel:Override:Microsoft"] = "Fatal";
        await using var app = PortalApp.Build(builder);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            if (onCurrentDatabase && !await BringUpToDateAsync(scope.ServiceProvider))
            {
                await Console.Error.WriteLineAsync("The database is not up to date. Run the command migrate first.");
                return 1;
            }

            return await run(scope.ServiceProvider);
        }
        catch (DbException unanswered)
        {
            await Console.Error.WriteLineAsync($"The database does not answer as it should: {unanswered.Message}");
            return 1;
        }
    }

    private static async Task<bool> BringUpToDateAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var migrator = services.GetRequiredService<IDatabaseMigrator>();
        if (migrator.MigratesAtStart)
        {
            await migrator.MigrateAsync(db, CancellationToken.None);
            return true;
        }

        return !(await db.Database.GetPendingMigrationsAsync()).Any();
    }

    private static async Task<int> MigrateAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(db, CancellationToken.None);
        await RegistrationKeys.RefreshOldAsync(db, CancellationToken.None);
        Console.WriteLine("The database is up to date.");
        return 0;
    }

    private static async Task<int> ScriptAsync(IServiceProvider services)
    {
        try
        {
            Console.WriteLine(services.GetRequiredService<IDatabaseMigrator>().Script(services.GetRequiredService<PortalDbContext>()));
            return 0;
        }
        catch (NotSupportedException impossible)
        {
            await Console.Error.WriteLineAsync($"{impossible.Message} Set Database__Provider=SqlServer.");
            return 2;
        }
    }
}
