using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Tests.Ground;

/// <summary>A portal on one of the <see cref="Databases"/>; on a real server with a database of its own, which is dropped in the end.</summary>
internal sealed class StorePortal : IAsyncDisposable
{
    private StorePortal(PortalFixture portal, bool isServer) => (Portal, IsServer) = (portal, isServer);

    public PortalFixture Portal { get; }

    private bool IsServer { get; }

    public static async Task<StorePortal> StartAsync(string database, Action<IServiceCollection>? services = null)
    {
        if (database == "Sqlite")
        {
            return new(await PortalFixture.StartAsync(options => options.Services = services), isServer: false);
        }

        var connection = new SqlConnectionStringBuilder(Databases.SqlServer) { InitialCatalog = $"WuzhenPortalTest{Guid.NewGuid():N}" }.ConnectionString;
        var portal = await PortalFixture.StartAsync(options =>
        {
            options.Empty = true;
            options.Settings["Database:Provider"] = "SqlServer";
            options.Settings["ConnectionStrings:Portal"] = connection;
            options.Services = services;
        });
        await portal.Db(db => portal.Services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(db, TestContext.Current.CancellationToken));
        await portal.SendAsOperator(new ImportSummit.Command(SampleSummit.Json()));
        return new(portal, isServer: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsServer)
        {
            await Portal.Db(db => (Task)db.Database.EnsureDeletedAsync(CancellationToken.None));
        }

        await Portal.DisposeAsync();
    }
}
