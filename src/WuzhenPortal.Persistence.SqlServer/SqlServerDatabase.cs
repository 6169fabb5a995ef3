using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace WuzhenPortal.Persistence.SqlServer;

/// <summary>The production database.</summary>
public static class SqlServerDatabase
{
    public static IServiceCollection AddSqlServerDatabase(this IServiceCollection services, string connectionString, SqlServerOptions settings)
    {
        services.AddDbContext<PortalDbContext>(options => Use(options, connectionString, settings));
        services.AddSingleton<IWriteTurn, WriteTurn>();
        services.AddSingleton<IDatabaseMigrator, Migrator>();
        return services;
    }

    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString, SqlServerOptions settings) =>
        options.UseSqlServer(connectionString, sqlServer =>
        {
            sqlServer
                .MigrationsAssembly(typeof(SqlServerDatabase).Assembly)
                .UseCompatibilityLevel(160)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                .CommandTimeout(settings.CommandTimeout)
                .MaxBatchSize(settings.MaxBatchSize);
            if (settings.EnableRetryOnFailure)
            {
                sqlServer.EnableRetryOnFailure();
            }
        });

    private sealed class Migrator : IDatabaseMigrator
    {
        // Several nodes share this database: who runs it decides when its schema changes, by the command.
        public bool MigratesAtStart => false;

        public Task MigrateAsync(PortalDbContext db, CancellationToken cancel) => db.Database.MigrateAsync(cancel);

        public string Script(PortalDbContext db) =>
            db.Database.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
    {
        public PortalDbContext CreateDbContext(string[] args) =>
            DesignTime.Context(options => Use(options, "Server=design-time;Database=WuzhenPortal", new SqlServerOptions()));
    }
}

/// <summary>Bound from <c>Database:SqlServer</c>.</summary>
public sealed class SqlServerOptions
{
    /// <summary>Seconds.</summary>
    public int CommandTimeout { get; init; } = 30;

    /// <summary>Statements sent together at most.</summary>
    public int MaxBatchSize { get; init; } = 42;

    /// <summary>Whether transient failures are tried again.</summary>
    public bool EnableRetryOnFailure { get; init; } = true;
}
