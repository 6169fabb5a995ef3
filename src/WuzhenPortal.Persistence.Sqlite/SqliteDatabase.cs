using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace WuzhenPortal.Persistence.Sqlite;

/// <summary>The embedded database.</summary>
public static class SqliteDatabase
{
    /// <summary>Seconds a writer waits for another one before it gives up.</summary>
    private const int BusyTimeoutSeconds = 30;

    /// <param name="services">Where the context goes.</param>
    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it; foreign keys and the busy timeout are added.</param>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
        };
        services.AddDbContext<PortalDbContext>(options => Use(options, connection.ToString()));
        services.AddSingleton<IWriteTurn, WriteTurn>();
        services.AddSingleton<IDatabaseMigrator>(new SqliteMigrator(connection.DataSource));
        return services;
    }

    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite
                .MigrationsAssembly(typeof(SqliteDatabase).Assembly)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(ConnectionPragmas.Interceptor);

    private sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
    {
        public PortalDbContext CreateDbContext(string[] args) => DesignTime.Context(options => Use(options, "Data Source=design-time.db"));
    }
}
