using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace WuzhenPortal.Persistence;

/// <summary>A context without a database behind it, for tools that only ask for the model.</summary>
public static class DesignTime
{
    public static PortalDbContext Context(Action<DbContextOptionsBuilder<PortalDbContext>> provider)
    {
        // Identity reads its schema version from the application's services, and silently leaves the passkey tables out without them.
        var services = new ServiceCollection().Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = PortalDbContext.IdentitySchema);
        var options = new DbContextOptionsBuilder<PortalDbContext>().UseApplicationServiceProvider(services.BuildServiceProvider());
        provider(options);
        return new PortalDbContext(options.Options, new Nobody(), TimeProvider.System);
    }

    private sealed class Nobody : IActor
    {
        public long? AccountId => null;

        public string? Action => null;
    }
}

/// <summary>Brings the database to the model's state.</summary>
public interface IDatabaseMigrator
{
    /// <summary>Whether the program may bring the database up to date when it starts, without being told to.</summary>
    bool MigratesAtStart { get; }

    /// <summary>Applies what is pending; does nothing when nothing is. Safe after a process that was killed while migrating.</summary>
    Task MigrateAsync(PortalDbContext db, CancellationToken cancel);

    /// <summary>Script that brings a database from any earlier state to the current one.</summary>
    /// <exception cref="NotSupportedException">The provider has no such scripts.</exception>
    string Script(PortalDbContext db);
}
