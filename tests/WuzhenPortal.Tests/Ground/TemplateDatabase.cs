using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Tests.Faults;
using WuzhenPortal.Web.Commands;

namespace WuzhenPortal.Tests.Ground;

/// <summary>A database as the portal makes it at its first start, made once a run; each portal of the tests begins with a copy.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> FileAsync() => Made.Value;

    /// <summary>The program on a copy of it, which starts in half the time; it has no demo accounts.</summary>
    internal static async Task<RunningPortal> StartProgramAsync() => await RunningPortal.StartOnAsync(await FileAsync());

    /// <summary>Lets go of the pooled connections to a database file; the last one to close writes the log back into it.</summary>
    public static void CloseFile(string file)
    {
        using var any = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString());
        SqliteConnection.ClearPool(any);
    }

    private static async Task<string> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("wuzhen-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "portal.db");
        await using (var app = PortalFixture.Build(folder, new PortalOptions(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(PortalFixture.Start.AddMonths(-2))))
        {
            await FirstStart.PrepareAsync(app.Services, app.Environment);
            // The key ring gets its first key here, not once in every portal.
            app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("any").Protect([1]);
        }

        CloseFile(file);
        File.Exists(file + "-wal").ShouldBeFalse("The template must be one whole file.");
        return file;
    }
}
